package nl.driehoek.indicators.imports.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.ValueFlag.Meaning;
import nl.driehoek.indicators.measurement.domain.Margin;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a row: what is there, what is kept back, and what is not there at all. */
final class ValueReading {
    private final NumberNotation notation;
    private final Set<String> missing;
    private final Set<String> withheld;
    private final @Nullable ValueFlag flag;

    ValueReading(ImportMapping mapping) {
        this.notation = NumberNotation.of(mapping);
        this.missing = Set.copyOf(mapping.missing());
        this.withheld = Set.copyOf(mapping.withheld());
        this.flag = mapping.flag();
    }

    /**
     * A figure.
     *
     * @param number null when it is kept back, or when something else than a number is reported
     */
    record Value(@Nullable BigDecimal number, boolean withheld) {}

    /**
     * Null when there is none: then that was noted.
     *
     * @param otherwise whether the row reports a text or a link, and so need not have a number
     */
    @Nullable
    Value read(SourceRow row, String column, boolean otherwise, RowFindings found) {
        String printed = row.cells().getOrDefault(column, "");
        Meaning meaning = meaning(row, found);
        if (meaning == null) {
            return null;
        }
        if (meaning == Meaning.MISSING) {
            found.leaveOut(Skipped.Reason.MISSING, column, printed);
            return null;
        }
        if (meaning == Meaning.WITHHELD) {
            if (notation.read(printed).isPresent()) {
                found.figureFault(column, "value-withheld", "a figure that is kept back cannot be there as well");
                return null;
            }
            return new Value(null, true);
        }
        if (withheld.contains(printed)) {
            return new Value(null, true);
        }
        if (printed.isEmpty() && otherwise) {
            return new Value(null, false);
        }
        if (missing.contains(printed)) {
            found.leaveOut(Skipped.Reason.MISSING, column, printed);
            return null;
        }
        BigDecimal number = number(printed, column, found);
        return number == null ? null : new Value(number, false);
    }

    private @Nullable Meaning meaning(SourceRow row, RowFindings found) {
        if (flag == null) {
            return Meaning.AS_PRINTED;
        }
        String printed = row.cells().getOrDefault(flag.column(), "");
        Meaning meaning = flag.codes().get(printed);
        if (meaning == null) {
            found.fault(
                    flag.column(),
                    "flag-unknown",
                    "the mapping does not say what '" + CellFault.shown(printed) + "' means");
        }
        return meaning;
    }

    /** The margin in columns of its own; null when there is none, or when it is wrong and that was noted. */
    @Nullable
    Margin margin(SourceRow row, Measure measure, RowFindings found) {
        String lower = measure.lower();
        String upper = measure.upper();
        if (lower == null || upper == null || (!isThere(row, lower) && !isThere(row, upper))) {
            return null;
        }
        BigDecimal from = end(row, lower, found);
        BigDecimal to = end(row, upper, found);
        return from == null || to == null ? null : margin(from, to, upper, found);
    }

    /** Null when the ends stand the wrong way round, which is noted. */
    static @Nullable Margin margin(BigDecimal lower, BigDecimal upper, String column, RowFindings found) {
        if (lower.compareTo(upper) > 0) {
            found.figureFault(column, "margin-upside-down", "the upper end of the margin lies below the lower end");
            return null;
        }
        return new Margin(lower, upper);
    }

    private boolean isThere(SourceRow row, String column) {
        String printed = row.get(column);
        return printed != null && !missing.contains(printed) && !withheld.contains(printed);
    }

    private @Nullable BigDecimal end(SourceRow row, String column, RowFindings found) {
        if (!isThere(row, column)) {
            found.fault(column, "margin-half", "a margin has two ends");
            return null;
        }
        return number(row.cells().getOrDefault(column, ""), column, found);
    }

    private @Nullable BigDecimal number(String printed, String column, RowFindings found) {
        if (printed.isEmpty()) {
            found.figureFault(
                    column,
                    "required",
                    "is empty; the mapping says neither that it is missing nor that it is withheld");
            return null;
        }
        Optional<BigDecimal> number = notation.read(printed);
        if (number.isEmpty()) {
            found.figureFault(
                    column,
                    "number-notation",
                    "'" + CellFault.shown(printed) + "' is not a number as the mapping says that they are written: "
                            + notation);
        }
        return number.orElse(null);
    }
}
