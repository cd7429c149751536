package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import nl.driehoek.plans.plan.domain.BudgetLine;
import nl.driehoek.plans.plan.domain.BudgetLine.Certainty;
import nl.driehoek.plans.plan.domain.ContentForm.BudgetForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amount for a year. */
@Schema(name = "BudgetLine", description = "An amount for a year, with its source.")
public record BudgetLineDocument(
        @Schema(
                required = true,
                description = "Names the line in all revisions; unique in each.",
                examples = "veiligheid-2012")
        @Nullable
        String key,

        @Schema(required = true, examples = "Veiligheid in de begroting 2012") @Nullable
        String item,

        @Schema(description = "In euros, for each year; left out when it is not known.", examples = "1875000") @Nullable
        BigDecimal amount,

        @Schema(required = true, examples = "2012") @Nullable
        Integer year,

        @Schema(
                description = "The last year of a line that returns each year; left out for one year.",
                examples = "2014")
        @Nullable
        Integer lastYear,

        @Schema(required = true, description = "Where the money comes from.", examples = "gemeentelijke begroting")
        @Nullable
        String source,

        @Schema(required = true, description = "How sure it is that the money comes.", examples = "DECIDED") @Nullable
        Certainty certainty) {

    static BudgetLineDocument of(BudgetLine line) {
        return new BudgetLineDocument(
                line.key(), line.item(), line.amount(), line.year(), line.lastYear(), line.source(), line.certainty());
    }

    BudgetForm form() {
        return new BudgetForm(key, item, amount, year, lastYear, source, certainty);
    }

    BudgetLine line() {
        return new BudgetLine(
                requireNonNull(key),
                requireNonNull(item),
                amount,
                requireNonNull(year),
                lastYear,
                requireNonNull(source),
                requireNonNull(certainty));
    }
}
