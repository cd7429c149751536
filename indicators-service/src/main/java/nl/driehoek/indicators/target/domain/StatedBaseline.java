package nl.driehoek.indicators.target.domain;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The point from which a plan says that it starts.
 *
 * @param value null when the plan names the period only
 */
public record StatedBaseline(Period period, @Nullable BigDecimal value) {}
