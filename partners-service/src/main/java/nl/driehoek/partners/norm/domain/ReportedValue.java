package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report.
 *
 * @param norm key of the norm that it is about; blank when the input names none, which the check refuses
 * @param split the unit or part that it is about, exactly where the norm has any
 * @param quantity of a share the percentage, when the cases are not known
 * @param numerator of a share: how many cases were as promised
 * @param denominator of a share: of how many
 * @param doneOn of a date: when it was done
 * @param done of a date: false says that it had not been done by the end of the period
 */
public record ReportedValue(
        String norm,
        @Nullable String split,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable LocalDate doneOn,
        @Nullable Boolean done) {

    public static final int MOST_VALUES = 500;

    /** Every fault of the figures of one report; {@code faults} is the place of the list. */
    public static void check(
            List<? extends @Nullable ReportedValue> values,
            Collection<? extends Norm> norms,
            LocalDate today,
            Faults faults) {
        new ReportedValueCheck(norms, today).check(values, faults);
    }
}
