package nl.driehoek.indicators.imports.domain;

import nl.driehoek.kit.domain.Faults;

/**
 * A column that makes three rows of a figure and the ends of its margin, as Statistics Netherlands publishes surveys.
 *
 * @param column such as {@code Marges}
 * @param value what is printed on the row of the figure, such as {@code Waarde} or {@code MW00000}
 * @param lower what is printed on the row of the lower end, such as {@code MOG0095}
 * @param upper what is printed on the row of the upper end, such as {@code MBG0095}
 */
public record MarginRows(String column, String value, String lower, String upper) {

    public MarginRows {
        column = Given.text(column);
        value = Given.text(value);
        lower = Given.text(lower);
        upper = Given.text(upper);
    }

    void check(Faults faults) {
        faults.at("column").require(column);
        faults.at("value").require(value);
        faults.at("lower").require(lower);
        faults.at("upper").require(upper);
    }
}
