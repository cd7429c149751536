package nl.driehoek.indicators.imports.domain;

import java.util.List;
import java.util.Set;
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
        Given.checkColumn(column, faults.at("column"));
        Given.checkColumn(value, faults.at("value"));
        Given.checkColumn(lower, faults.at("lower"));
        Given.checkColumn(upper, faults.at("upper"));
        if (Set.of(value).contains(lower) || List.of(value, lower).contains(upper)) {
            faults.add("twice", "the figure and the ends of its margin are told by three different texts");
        }
    }
}
