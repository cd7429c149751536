package nl.driehoek.indicators.imports.domain;

import java.util.Map;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Whether figures are provisional. Exactly one of {@code all} and {@code column} is given.
 *
 * @param all of all figures
 * @param starred whether a star behind the period ({@code 2022*}, {@code 2022**}) makes its figures provisional; else such
 *     a period is a fault
 * @param column where it stands per row
 * @param codes what is printed there → what that means; the empty text for an empty cell
 */
public record StatusRule(
        @Nullable ObservationStatus all,
        @Nullable Boolean starred,
        @Nullable String column,
        Map<String, ObservationStatus> codes) {

    public StatusRule {
        codes = Given.map(codes);
    }

    /** The same for all figures. */
    public static StatusRule all(ObservationStatus status) {
        return new StatusRule(status, null, null, Map.of());
    }

    void check(Faults faults) {
        Given.exactlyOne(all, "all", column, "column", faults);
        Given.checkColumn(column, faults.at("column"));
        if (column != null) {
            Given.checkCodes(codes, faults.at("codes"));
            Given.checkAbsent(starred, "a column", faults.at("starred"));
        } else if (!codes.isEmpty()) {
            faults.at("codes").add("without-column", "means nothing without a column");
        }
    }
}
