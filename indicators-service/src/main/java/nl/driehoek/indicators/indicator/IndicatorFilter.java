package nl.driehoek.indicators.indicator;

import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators to list; what is null does not matter. Texts are compared whatever their case.
 *
 * @param text words that all stand in its code, name, description or source, also as a part of a longer one
 * @param owner who keeps it, in full
 * @param source who publishes its figures, in full
 * @param calculated whether it has a formula
 */
public record IndicatorFilter(
        @Nullable String text,
        @Nullable String owner,
        @Nullable String source,
        @Nullable ValueType valueType,
        @Nullable Frequency frequency,
        @Nullable Boolean calculated) {}
