package nl.driehoek.indicators.imports.domain;

import java.math.BigDecimal;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was read from a file, still to be checked against the catalogue.
 *
 * @param line where it stands
 * @param column where it stands
 * @param area code of the area; of a figure set aside for a total, the area as printed
 * @param value null when it is withheld, or when {@code text} or {@code link} says what is reported
 * @param publisher who published it, with the licence: {@code Politie (CC BY 4.0)}
 */
public record SourceFigure(
        long line,
        String column,
        String indicator,
        String area,
        Breakdown breakdown,
        Period period,
        @Nullable BigDecimal value,
        ObservationStatus status,
        @Nullable Margin margin,
        boolean withheld,
        boolean seriesBreak,
        @Nullable String source,
        @Nullable String publisher,
        @Nullable String text,
        @Nullable String link,
        @Nullable String correctionReason) {

    /** The same figure with a margin that stood elsewhere; without one, the figure as it is. */
    SourceFigure with(@Nullable Margin found) {
        return found == null
                ? this
                : new SourceFigure(
                        line,
                        column,
                        indicator,
                        area,
                        breakdown,
                        period,
                        value,
                        status,
                        found,
                        withheld,
                        seriesBreak,
                        source,
                        publisher,
                        text,
                        link,
                        correctionReason);
    }
}
