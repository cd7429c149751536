package nl.driehoek.indicators.imports.domain;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which period a row is about: as we write it ({@code 2012-Q1}), as a code of Statistics Netherlands ({@code 2012KW01}) or
 * as StatLine prints it ({@code 2012 1e kwartaal}).
 *
 * @param column where it stands; null when all rows are about one period
 * @param constant the one period
 * @param kinds which are taken, for a table that has years next to their months; empty for all
 */
public record PeriodColumn(
        @Nullable String column, @Nullable String constant, List<Period.Kind> kinds) {

    public PeriodColumn {
        kinds = Given.list(kinds);
    }

    /** Every period in a column. */
    public static PeriodColumn of(String column) {
        return new PeriodColumn(column, null, List.of());
    }

    void check(Faults faults) {
        Given.exactlyOne(column, "column", constant, "constant", faults);
        Given.checkColumn(column, faults.at("column"));
        for (int i = 0; i < kinds.size(); i++) {
            faults.at("kinds").at(i).require(kinds.get(i));
        }
        if (constant != null) {
            if (Period.read(constant).isEmpty()) {
                faults.at("constant").add("period-unknown", "names no year, quarter or month that exists");
            }
            Given.checkAbsent(kinds.isEmpty() ? null : kinds, "a constant", faults.at("kinds"));
        }
    }
}
