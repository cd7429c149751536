package nl.driehoek.indicators.imports.domain;

import java.util.Map;
import nl.driehoek.kit.domain.Faults;

/**
 * A column that says of a row whether its figure is there, such as {@code ValueAttribute} or {@code withheld}.
 *
 * @param codes what is printed there → what that means; the empty text for an empty cell. Anything else is a fault
 */
public record ValueFlag(String column, Map<String, Meaning> codes) {

    /** What a code says of a figure. */
    public enum Meaning {
        /** It is what the cell of the figure says. */
        AS_PRINTED,
        /** There is none: nothing is recorded. */
        MISSING,
        /** The source has one but keeps it back. */
        WITHHELD
    }

    public ValueFlag {
        column = Given.text(column);
        codes = Given.map(codes);
    }

    void check(Faults faults) {
        Given.checkColumn(column, faults.at("column"));
        Given.checkCodes(codes, faults.at("codes"));
    }
}
