package nl.driehoek.partners.commitment.domain;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * That a commitment is a trial.
 *
 * @param duration how long it lasts, as far as the plan says
 * @param until its last day, as far as the plan says
 */
public record Pilot(@Nullable Period duration, @Nullable LocalDate until) {}
