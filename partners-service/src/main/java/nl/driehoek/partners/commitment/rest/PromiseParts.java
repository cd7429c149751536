package nl.driehoek.partners.commitment.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.driehoek.kit.domain.Period.Kind;
import nl.driehoek.partners.commitment.domain.Budget;
import nl.driehoek.partners.commitment.domain.Citation;
import nl.driehoek.partners.commitment.domain.CitationKind;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of a promise that are written and read in the same form. */
final class PromiseParts {

    private PromiseParts() {}

    /** That it is a trial. */
    @Schema(name = "Pilot", description = "Present when the commitment is a trial; empty when no duration is known.")
    public record PilotDto(
            @Schema(description = "How long it lasts, as in ISO 8601.", examples = "P3M") @Nullable
            String duration,

            @Schema(description = "Its last day.", examples = "2022-12-31") @Nullable
            LocalDate until) {

        static @Nullable PilotDto of(PromiseForm.@Nullable PilotForm pilot) {
            return pilot == null ? null : new PilotDto(pilot.duration(), pilot.until());
        }

        PromiseForm.PilotForm form() {
            return new PromiseForm.PilotForm(duration, until);
        }
    }

    /** What a commitment rests on. */
    @Schema(name = "Citation", description = "A law, covenant, protocol or plan that the commitment rests on.")
    public record CitationDto(
            @Schema(
                    required = true,
                    maxLength = Citation.LONGEST_TITLE,
                    examples = "Kaderconvenant Integrale Overheidshandhaving (2008-2012)")
            @Nullable
            String title,

            @Schema(examples = "COVENANT") @Nullable CitationKind kind,

            @Schema(description = "First day on which it holds.", examples = "2008-01-01") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last day on which it holds.", examples = "2012-12-31") @Nullable
            LocalDate validUntil) {

        static CitationDto of(PromiseForm.CitationForm citation) {
            return new CitationDto(citation.title(), citation.kind(), citation.validFrom(), citation.validUntil());
        }

        PromiseForm.CitationForm form() {
            return new PromiseForm.CitationForm(title, kind, validFrom, validUntil);
        }
    }

    /** Money set aside. */
    @Schema(name = "CommitmentBudget", description = "The money set aside for the commitment.")
    public record BudgetDto(
            @Schema(required = true, description = "In euros.", minimum = "0", examples = "625000") @Nullable
            BigDecimal amount,

            @Schema(
                    description = "Out of what, or for which years.",
                    maxLength = Budget.LONGEST_NOTE,
                    examples = "nieuw beleidsgeld integrale veiligheid, per jaar")
            @Nullable
            String note) {

        static @Nullable BudgetDto of(PromiseForm.@Nullable BudgetForm budget) {
            return budget == null ? null : new BudgetDto(budget.amount(), budget.note());
        }

        PromiseForm.BudgetForm form() {
            return new PromiseForm.BudgetForm(amount, note);
        }
    }

    /** How often progress must be reported. */
    @Schema(name = "Reporting", description = "How often progress must be reported.")
    public record ReportingDto(
            @Schema(required = true, examples = "QUARTER") @Nullable
            Kind every,

            @Schema(
                    description =
                            "Days after the end of a period in which its report is still in time; 30 when left out.",
                    minimum = "0",
                    maximum = "" + ReportingRhythm.LONGEST_GRACE_DAYS,
                    examples = "30")
            @Nullable
            Integer graceDays) {

        static @Nullable ReportingDto of(PromiseForm.@Nullable ReportingForm reporting) {
            return reporting == null ? null : new ReportingDto(reporting.every(), reporting.graceDays());
        }

        PromiseForm.ReportingForm form() {
            return new PromiseForm.ReportingForm(every, graceDays);
        }
    }
}
