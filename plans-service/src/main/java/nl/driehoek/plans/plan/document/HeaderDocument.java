package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;
import static nl.driehoek.plans.plan.document.ContentDocument.forms;
import static nl.driehoek.plans.plan.document.ContentDocument.map;
import static nl.driehoek.plans.plan.document.ContentDocument.present;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.HeaderRules;
import nl.driehoek.plans.plan.domain.PartialDate;
import nl.driehoek.plans.plan.domain.PlanForm.DocumentDateForm;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;
import nl.driehoek.plans.plan.domain.PlanForm.OwnerForm;
import nl.driehoek.plans.plan.domain.PlanForm.ParentForm;
import nl.driehoek.plans.plan.domain.PlanForm.PointerForm;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanHeader.Relation;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.YearSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What identifies a plan, as one document: so it is stored, and so it can be changed as a whole. */
@Schema(hidden = true)
public record HeaderDocument(
        @Schema(required = true, description = "Reference (kenmerk) of the document.", examples = "BD.11 2873240")
        @Nullable
        String reference,

        @Schema(required = true, examples = "Jaarplan Veiligheid 2012") @Nullable
        String title,

        @Schema(required = true, examples = "ANNUAL_PLAN") @Nullable
        PlanKind kind,

        @Schema(
                required = true,
                description = "CBS codes of the municipalities or regions that the plan is for.",
                examples = "[\"GM0014\"]")
        @Nullable
        List<@Nullable String> jurisdictions,

        @Schema(required = true) @Nullable PeriodDocument period,

        @Schema(description = "Which edition of a plan for more years it is.", examples = "Jaar 2010") @Nullable
        String edition,

        @Schema(description = "The organisations whose plan it is; more than one for a joint plan.") @Nullable
        List<@Nullable OwnerDocument> owners,

        @Schema(description = "Plans that this one elaborates or builds on.") @Nullable
        List<@Nullable ParentDocument> parents,

        @Schema(description = "The plan for the years before.") @Nullable
        PointerDocument predecessor,

        @Schema(description = "Who is to adopt it.", examples = "Regionaal College Drenthe") @Nullable
        String decidingBody,

        @Schema(description = "Dates that the document carries.") @Nullable
        List<@Nullable DocumentDateDocument> documentDates)
        implements Checked {

    /** The years of a plan, both included. */
    @Schema(name = "PlanPeriod", description = "The years that a plan is for, both included.")
    public record PeriodDocument(
            @Schema(required = true, examples = "2012", minimum = "1900", maximum = "2199") @Nullable
            Integer from,

            @Schema(required = true, examples = "2012", minimum = "1900", maximum = "2199") @Nullable
            Integer to) {}

    /** An organisation whose plan it is. */
    @Schema(name = "PlanOwner", description = "An organisation whose plan it is.")
    public record OwnerDocument(
            @Schema(required = true, examples = "Gemeente Groningen") @Nullable
            String name,

            @Schema(description = "Its OIN, 20 positions.", examples = "00000099000000001000") @Nullable
            String oin) {

        private OwnerForm form() {
            return new OwnerForm(name, oin);
        }
    }

    /** Another plan, named as well as it is known. */
    @Schema(
            name = "PlanPointer",
            description =
                    "Another plan, named by its id, its reference or only its title: it may never have been brought"
                            + " in here, or still have to come. By its reference it is found once it is there.")
    public record PointerDocument(
            @Schema(examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2011") @Nullable
            UUID planId,

            @Schema(examples = "BD 10. 2430421") @Nullable String reference,

            @Schema(examples = "Kadernota Veiligheidsbeleid 2011 – 2014") @Nullable
            String title) {

        static PointerDocument of(PlanHeader.PlanPointer pointer) {
            return new PointerDocument(pointer.planId(), pointer.reference(), pointer.title());
        }

        private PointerForm form() {
            return new PointerForm(planId, reference, title);
        }

        private PlanHeader.PlanPointer pointer() {
            return new PlanHeader.PlanPointer(planId, reference, title);
        }
    }

    /** A plan above this one. */
    @Schema(name = "PlanParent", description = "A plan that this one elaborates or builds on.")
    public record ParentDocument(
            @Schema(required = true, examples = "ELABORATES") @Nullable
            Relation relation,

            @Schema(examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2011") @Nullable
            UUID planId,

            @Schema(
                    description = "Reference (kenmerk) of the parent; by it the parent is found once it is there.",
                    examples = "BD 10. 2430421")
            @Nullable
            String reference,

            @Schema(examples = "Kadernota Veiligheidsbeleid 2011 – 2014") @Nullable
            String title) {

        private ParentForm form() {
            return new ParentForm(relation, new PointerForm(planId, reference, title));
        }
    }

    /** A date that the document carries. */
    @Schema(name = "DocumentDate", description = "A date that the document carries.")
    public record DocumentDateDocument(
            @Schema(required = true, description = "What happened then.", examples = "raadsbrief") @Nullable
            String what,

            @Schema(
                    required = true,
                    description = "As exactly as it is known: a day, a month or a year.",
                    examples = "2012-02-02")
            @Nullable
            String date,

            @Schema(description = "Reference of what was written then.", examples = "BD.11 2873240") @Nullable
            String reference) {

        private DocumentDateForm form() {
            return new DocumentDateForm(what, date, reference);
        }
    }

    @Override
    public void check(Faults faults) {
        HeaderRules.read(form(), faults);
    }

    public static HeaderDocument of(PlanHeader header) {
        PlanHeader.PlanPointer predecessor = header.predecessor();
        return new HeaderDocument(
                header.reference(),
                header.title(),
                header.kind(),
                List.copyOf(header.jurisdictions()),
                new PeriodDocument(header.period().from(), header.period().to()),
                header.edition(),
                map(header.owners(), owner -> new OwnerDocument(owner.name(), owner.oin())),
                map(
                        header.parents(),
                        parent -> new ParentDocument(
                                parent.relation(),
                                parent.plan().planId(),
                                parent.plan().reference(),
                                parent.plan().title())),
                predecessor == null ? null : PointerDocument.of(predecessor),
                header.decidingBody(),
                map(
                        header.documentDates(),
                        date -> new DocumentDateDocument(
                                date.what(), date.date().text(), date.reference())));
    }

    /** The same, with the ids of plans that are named by a reference alone. */
    public HeaderDocument withIds(Map<String, UUID> named) {
        return new HeaderDocument(
                reference,
                title,
                kind,
                jurisdictions,
                period,
                edition,
                owners,
                map(
                        present(parents),
                        parent -> new ParentDocument(
                                parent.relation(),
                                id(parent.planId(), parent.reference(), named),
                                parent.reference(),
                                parent.title())),
                predecessor == null
                        ? null
                        : new PointerDocument(
                                id(predecessor.planId(), predecessor.reference(), named),
                                predecessor.reference(),
                                predecessor.title()),
                decidingBody,
                documentDates);
    }

    private static @Nullable UUID id(@Nullable UUID id, @Nullable String reference, Map<String, UUID> named) {
        return id != null || reference == null ? id : named.get(reference);
    }

    /** As somebody sent it: for the rules to judge. */
    public HeaderForm form() {
        return new HeaderForm(
                reference,
                title,
                kind,
                jurisdictions,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                edition,
                forms(owners, OwnerDocument::form),
                forms(parents, ParentDocument::form),
                predecessor == null ? null : predecessor.form(),
                decidingBody,
                forms(documentDates, DocumentDateDocument::form));
    }

    /** As it was stored: what kept the rules then is not judged again. */
    public PlanHeader header() {
        PeriodDocument years = requireNonNull(period);
        return new PlanHeader(
                requireNonNull(reference),
                requireNonNull(title),
                requireNonNull(kind),
                present(jurisdictions),
                new YearSpan(requireNonNull(years.from()), requireNonNull(years.to())),
                edition,
                map(present(owners), owner -> new PlanHeader.Owner(requireNonNull(owner.name()), owner.oin())),
                map(
                        present(parents),
                        parent -> new PlanHeader.Parent(
                                requireNonNull(parent.relation()),
                                new PlanHeader.PlanPointer(parent.planId(), parent.reference(), parent.title()))),
                predecessor == null ? null : predecessor.pointer(),
                decidingBody,
                map(
                        present(documentDates),
                        date -> new PlanHeader.DocumentDate(
                                requireNonNull(date.what()),
                                new PartialDate(requireNonNull(date.date())),
                                date.reference())));
    }
}
