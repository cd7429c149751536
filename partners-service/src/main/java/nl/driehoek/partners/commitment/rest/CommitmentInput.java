package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.CommitmentDraft;
import nl.driehoek.partners.commitment.domain.Attribution;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Nature;
import nl.driehoek.partners.commitment.domain.Place;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.commitment.domain.Timing;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.norm.domain.NormForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as it is proposed or changed. */
@Schema(name = "CommitmentInput", description = "What somebody wants a commitment to be.")
public record CommitmentInput(
        @Schema(
                required = true,
                description =
                        "Id of a plan of which a revision was adopted or submitted. It cannot be changed afterwards.",
                examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        @Nullable
        UUID planId,

        @Schema(
                description = "Own code, unique within the plan, by which tables and other systems name it.",
                maxLength = Registration.LONGEST_REFERENCE,
                examples = "C000-101")
        @Nullable
        String reference,

        @Schema(
                required = true,
                description = "Key of the plan's theme under which it is printed.",
                pattern = "^" + Codes.SLUG_FORM + "$",
                examples = "opgroeien")
        @Nullable
        String theme,

        @Schema(
                description = "Keys of further themes that it serves.",
                maxItems = Themes.MOST,
                examples = "[\"huiselijk-geweld\"]")
        @Nullable
        List<@Nullable String> alsoUnder,

        @Schema(
                required = true,
                description = "Short, and without personal data.",
                maxLength = Promise.LONGEST_TITLE,
                examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
        @Nullable
        String title,

        @Schema(required = true, examples = "PERFORMANCE_NORM") @Nullable
        CommitmentKind kind,

        @Schema(description = "How it relates to what is done already.", examples = "CONTINUED") @Nullable
        Nature nature,

        @Schema(description = "How the document says who promises it.", examples = "HEADING") @Nullable
        Attribution attribution,

        @Schema(
                required = true,
                description = "Who has which part: each organisation one, and at least one with the role LEAD.",
                minItems = 1,
                maxItems = Responsibilities.MOST)
        @Nullable
        List<@Nullable ResponsibilityInput> responsibilities,

        @Schema(
                description = "Code of CBS or own district, where the promise is not for the whole plan.",
                examples = "binnenstad")
        @Nullable
        String area,

        @Schema(
                description = "The places as printed.",
                maxItems = Place.MOST_NAMES,
                examples = "[\"Binnenstad\", \"A-kwartier\"]")
        @Nullable
        List<@Nullable String> areaNames,

        @Schema(
                description = "What has to be so before anything is owed.",
                maxLength = Promise.LONGEST_CONDITION,
                examples = "op verzoek")
        @Nullable
        String condition,

        @Schema(
                description = "How often it is done, as printed; only norms are judged.",
                maxLength = Timing.LONGEST_TEXT,
                examples = "wekelijks")
        @Nullable
        String frequency,

        PromiseParts.@Nullable PilotDto pilot,

        @Schema(description = "What it rests on.", maxItems = Promise.MOST_CITATIONS) @Nullable
        List<PromiseParts.@Nullable CitationDto> citations,

        @Schema(
                description = "Ids of commitments, mostly of others, without which this one cannot be kept.",
                maxItems = Promise.MOST_DEPENDENCIES)
        @Nullable
        List<@Nullable UUID> dependsOn,

        PromiseParts.@Nullable BudgetDto budget,

        @Schema(
                description = "A day or period from which it holds; from the plan's beginning when left out.",
                examples = "2012-06-01")
        @Nullable
        String from,

        @Schema(
                description = "A day (2012-06-01), or a year, quarter or month by whose end it is to be there.",
                examples = "2012-06-01")
        @Nullable
        String deadline,

        @Schema(
                description = "As printed, where that says more.",
                maxLength = Timing.LONGEST_TEXT,
                examples = "medio 2012")
        @Nullable
        String deadlineText,

        @Schema(
                description = "Needed for an OUTPUT_NORM, PERFORMANCE_NORM, CAPACITY and AMOUNT.",
                maxItems = NormForm.MOST_NORMS)
        @Nullable
        List<@Nullable NormDto> norms,

        PromiseParts.@Nullable ReportingDto reporting,

        @Schema(
                description = "Where it stands in the document.",
                maxLength = Registration.LONGEST_SOURCE,
                examples = "regel 104")
        @Nullable
        String source,

        @Schema(
                description = "Whatever else is to be known; without personal data.",
                maxLength = Registration.LONGEST_NOTE,
                examples = "in 001 nog gepland voor 2011")
        @Nullable
        String note)
        implements Checked {

    /** The part of one organisation. */
    @Schema(name = "ResponsibilityInput", description = "The part of one organisation.")
    public record ResponsibilityInput(
            @Schema(required = true, description = "Code of a partner.", examples = "politie-groningen") @Nullable
            String partner,

            @Schema(required = true, examples = "LEAD") @Nullable
            ResponsibilityRole role,

            @Schema(
                    description = "The part of the organisation that does it, as printed.",
                    maxLength = Responsibility.LONGEST_UNIT,
                    examples = "Vakdirectie Stadstoezicht")
            @Nullable
            String unit) {}

    @Override
    public void check(Faults faults) {
        faults.at("planId").require(planId);
        Themes.check(theme, alsoUnder, faults);
        Registration.check(reference, source, note, faults);
        form().check(faults);
    }

    /** Only after the check found nothing. */
    CommitmentDraft draft() {
        List<String> also = requireNonNullElse(alsoUnder, List.<@Nullable String>of()).stream()
                .map(key -> (String) requireNonNull(key))
                .toList();
        return new CommitmentDraft(
                requireNonNull(planId),
                new Content(
                        new Themes(requireNonNull(theme), also),
                        new Registration(reference, attribution, source, note),
                        form().promise()));
    }

    private PromiseForm form() {
        return new PromiseForm(
                title,
                kind,
                nature,
                Parts.map(responsibilities, r -> new PromiseForm.ResponsibilityForm(r.partner(), r.role(), r.unit())),
                area,
                areaNames,
                condition,
                frequency,
                pilot == null ? null : pilot.form(),
                Parts.map(citations, PromiseParts.CitationDto::form),
                dependsOn,
                budget == null ? null : budget.form(),
                from,
                deadline,
                deadlineText,
                Parts.map(norms, NormDto::form),
                reporting == null ? null : reporting.form());
    }
}
