package nl.driehoek.indicators.imports.domain;

import java.util.List;
import nl.driehoek.kit.domain.Fault;

/**
 * What a row comes to. A row with several measures can give a figure for one and skip another.
 *
 * @param figures to be recorded
 * @param aside figures of skipped areas that a total needs; never recorded
 * @param skipped what the mapping says not to take
 * @param faults with pointers {@code /line/column}; a row with a fault may give figures in its other columns
 */
public record Interpretation(
        List<SourceFigure> figures, List<SourceFigure> aside, List<Skipped> skipped, List<Fault> faults) {

    public Interpretation {
        figures = List.copyOf(figures);
        aside = List.copyOf(aside);
        skipped = List.copyOf(skipped);
        faults = List.copyOf(faults);
    }
}
