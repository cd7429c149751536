package nl.driehoek.indicators.imports.domain;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A total in the file that ought to be the sum of its parts.
 *
 * @param indicator code of the indicator; null for all of the mapping
 * @param total code of the area with the total, such as {@code NL01}
 * @param parts the beginning of the codes of the areas that make it up, such as {@code GM}
 * @param addSkipped areas of the mapping's skip list that belong to the sum, as printed
 */
public record TotalCheck(@Nullable String indicator, String total, String parts, List<String> addSkipped) {

    public TotalCheck {
        total = Given.text(total);
        parts = Given.text(parts);
        addSkipped = Given.texts(addSkipped);
    }

    boolean concerns(SourceFigure figure) {
        return indicator == null || indicator.equals(figure.indicator());
    }

    void check(Faults faults) {
        Given.checkText(total, Given.LONGEST_CODE, faults.at("total"));
        Given.checkText(parts, Given.LONGEST_CODE, faults.at("parts"));
    }
}
