package nl.driehoek.indicators.calculation.domain;

import nl.driehoek.indicators.measurement.domain.Derivation;
import nl.driehoek.indicators.measurement.domain.Observation;

/** What comes of a formula for one period. */
sealed interface Outcome {

    /** A figure; one without a value when an input is withheld. */
    record Figure(Observation observation, Derivation derivation) implements Outcome {}

    /**
     * No figure.
     *
     * @param why for a reader, in Dutch
     * @param isTooLarge whether there would have been one, if it were not larger than any figure of anything
     */
    record Nothing(String why, boolean isTooLarge) implements Outcome {

        static Nothing because(String why) {
            return new Nothing(why, false);
        }
    }
}
