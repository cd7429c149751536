package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;
import nl.driehoek.plans.plan.domain.PlanForm.OwnerForm;
import nl.driehoek.plans.plan.domain.PlanForm.ParentForm;
import nl.driehoek.plans.plan.domain.PlanForm.PointerForm;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;
import nl.driehoek.plans.plan.domain.PlanRules.NewPlan;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import org.jspecify.annotations.Nullable;

/**
 * The plan of the next years as a copy of the one before: everything that still makes sense is kept under its own key, and
 * all that is left behind is listed with the reason.
 *
 * @param dropped what was not copied
 */
public record NewEdition(NewPlan plan, List<Dropped> dropped) {
    public NewEdition {
        dropped = List.copyOf(dropped);
    }

    /** A new edition as somebody asks for it; what is left out is as in the plan before. */
    public record EditionForm(
            @Nullable String reference,
            @Nullable String title,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String edition,
            @Nullable List<@Nullable String> jurisdictions,
            @Nullable List<@Nullable ParentForm> parents,
            @Nullable String decidingBody) {}

    /** What kind of thing was left behind. */
    public enum EditionPart {
        TARGET,
        INTERMEDIATE_TARGET,
        BUDGET_LINE,
        CITATION,
        PRIORITY_CHANGE,
        DOCUMENT_DATE
    }

    /** Why something was left behind. */
    public enum DropReason {
        DUE_BEFORE_PERIOD("moest al voor de nieuwe periode gehaald zijn"),
        YEARS_BEFORE_PERIOD("is geld van voor de nieuwe periode"),
        VALIDITY_ENDED("is niet meer geldig in de nieuwe periode"),
        ABOUT_PREDECESSOR("gaat over het vorige plan");

        private final String text;

        DropReason(String text) {
            this.text = text;
        }

        /** For Dutch readers. */
        public String text() {
            return text;
        }
    }

    /**
     * Something that was left behind.
     *
     * @param key its key; of an intermediate target that of its target; null where there is none
     */
    public record Dropped(EditionPart part, @Nullable String key, String title, DropReason reason) {}

    /** Notes what is wrong with what was asked, whatever the plan that it is a new edition of. */
    public static void check(EditionForm form, Faults faults) {
        List<@Nullable String> known = List.of("NL01");
        HeaderRules.read(
                new HeaderForm(
                        form.reference(),
                        form.title() == null ? "-" : form.title(),
                        PlanKind.ANNUAL_PLAN,
                        form.jurisdictions() == null ? known : form.jurisdictions(),
                        form.from(),
                        form.to(),
                        form.edition(),
                        null,
                        form.parents(),
                        null,
                        form.decidingBody(),
                        null),
                faults);
    }

    /**
     * Makes a new edition.
     *
     * @return the new edition; empty when faults were noted, here or before
     */
    public static Optional<NewEdition> of(
            UUID sourceId, PlanHeader source, PlanContent content, EditionForm form, Faults faults) {
        if (source.reference().equals(form.reference())) {
            faults.at("reference").add("reference-not-new", "is that of the plan before; a new plan has its own");
        }
        Optional<PlanHeader> header = HeaderRules.read(header(sourceId, source, form), faults);
        if (header.isEmpty() || !faults.isEmpty()) {
            return Optional.empty();
        }
        List<Dropped> dropped = new ArrayList<>();
        PlanContent copy = new Copy(header.get().period(), dropped).of(content);
        source.documentDates()
                .forEach(date -> dropped.add(new Dropped(
                        EditionPart.DOCUMENT_DATE,
                        null,
                        date.what() + " " + date.date(),
                        DropReason.ABOUT_PREDECESSOR)));
        return Optional.of(new NewEdition(new NewPlan(header.get(), copy), dropped));
    }

    private static HeaderForm header(UUID sourceId, PlanHeader source, EditionForm form) {
        return new HeaderForm(
                form.reference(),
                form.title() == null ? title(source, form) : form.title(),
                source.kind(),
                form.jurisdictions() == null ? List.copyOf(source.jurisdictions()) : form.jurisdictions(),
                form.from(),
                form.to(),
                form.edition(),
                source.owners().stream()
                        .map(owner -> new OwnerForm(owner.name(), owner.oin()))
                        .toList(),
                form.parents() == null
                        ? source.parents().stream()
                                .map(parent -> new ParentForm(parent.relation(), pointer(parent.plan())))
                                .toList()
                        : form.parents(),
                new PointerForm(sourceId, source.reference(), source.title()),
                form.decidingBody() == null ? source.decidingBody() : form.decidingBody(),
                null);
    }

    private static PointerForm pointer(PlanPointer pointer) {
        return new PointerForm(pointer.planId(), pointer.reference(), pointer.title());
    }

    /** The title before, with the new years where it names the old ones. */
    private static String title(PlanHeader source, EditionForm form) {
        if (form.from() == null || form.to() == null) {
            return source.title();
        }
        YearSpan years = source.period();
        String from = "\\b" + years.from() + "\\b";
        if (years.from() == years.to()) {
            String now = form.from().equals(form.to()) ? "" + form.from() : form.from() + "-" + form.to();
            return source.title().replaceAll(from, now);
        }
        // Both at once: the new first year may be the old last one.
        return source.title()
                .replaceAll(from, "\u0000")
                .replaceAll("\\b" + years.to() + "\\b", "" + form.to())
                .replace("\u0000", "" + form.from());
    }

    /** Copies a content into a new period, noting what is left behind. */
    private record Copy(YearSpan period, List<Dropped> dropped) {

        private PlanContent of(PlanContent content) {
            Surroundings around = content.surroundings();
            around.priorityChanges()
                    .forEach(change -> dropped.add(new Dropped(
                            EditionPart.PRIORITY_CHANGE,
                            change.theme(),
                            change.title(),
                            DropReason.ABOUT_PREDECESSOR)));
            return new PlanContent(
                    content.principles(),
                    content.themes(),
                    content.targets().stream()
                            .filter(this::stillDue)
                            .map(this::withStepsToCome)
                            .toList(),
                    content.monitored(),
                    content.budget().stream().filter(this::stillPaid).toList(),
                    content.openFields(),
                    new Surroundings(
                            around.relatedPolicy(),
                            around.focusAreas(),
                            around.citations().stream().filter(this::stillValid).toList(),
                            around.consultationBodies(),
                            around.organisations(),
                            List.of()));
        }

        private boolean stillDue(Target target) {
            boolean over = period.beginsAfter(target.due());
            if (over) {
                dropped.add(new Dropped(EditionPart.TARGET, target.key(), name(target), DropReason.DUE_BEFORE_PERIOD));
            }
            return !over;
        }

        private Target withStepsToCome(Target target) {
            List<Target.Intermediate> toCome = new ArrayList<>();
            for (Target.Intermediate step : target.intermediate()) {
                if (period.beginsAfter(step.due())) {
                    dropped.add(new Dropped(
                            EditionPart.INTERMEDIATE_TARGET,
                            target.key(),
                            name(target) + ", " + step.due() + ": "
                                    + step.expression().printed(),
                            DropReason.DUE_BEFORE_PERIOD));
                } else {
                    toCome.add(step);
                }
            }
            return new Target(
                    target.key(),
                    target.theme(),
                    target.indicator(),
                    target.name(),
                    target.area(),
                    target.breakdown(),
                    target.due(),
                    target.baseline(),
                    target.baselinePrinted(),
                    target.expression(),
                    target.desired(),
                    toCome);
        }

        private boolean stillPaid(BudgetLine line) {
            Integer last = line.lastYear();
            boolean over = (last == null ? line.year() : last) < period.from();
            if (over) {
                dropped.add(
                        new Dropped(EditionPart.BUDGET_LINE, line.key(), line.item(), DropReason.YEARS_BEFORE_PERIOD));
            }
            return !over;
        }

        private boolean stillValid(Citation citation) {
            PartialDate end = citation.validTo();
            boolean over = end != null && end.latest().getYear() < period.from();
            if (over) {
                dropped.add(
                        new Dropped(EditionPart.CITATION, citation.key(), citation.title(), DropReason.VALIDITY_ENDED));
            }
            return !over;
        }

        private static String name(Target target) {
            String name = target.name();
            return name == null ? target.key() : name;
        }
    }
}
