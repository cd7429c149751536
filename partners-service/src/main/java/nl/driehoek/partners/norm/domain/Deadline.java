package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.driehoek.kit.domain.Period;

/** When something is to be there: on a day, or by the end of a period. Plans say both, and the difference is kept. */
public sealed interface Deadline {

    LocalDate firstDay();

    /** The last day on which it is in time. */
    LocalDate lastDay();

    /** A day, written as {@code 2012-06-01}. */
    record OnDay(LocalDate day) implements Deadline {
        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** By the end of a period, written as {@code 2012}, {@code 2012-Q2} or {@code 2012-06}. */
    record WithinPeriod(Period period) implements Deadline {
        @Override
        public LocalDate firstDay() {
            return period.firstDay();
        }

        @Override
        public LocalDate lastDay() {
            return period.lastDay();
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /** Empty when the text names neither a day nor a period that exists. */
    static Optional<Deadline> read(String text) {
        Optional<Deadline> period = Period.read(text).map(WithinPeriod::new);
        return period.isPresent() ? period : readDay(text);
    }

    /** Reads a text that is known to be right, such as one that was stored. */
    static Deadline parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("no such deadline: " + text));
    }

    private static Optional<Deadline> readDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Period.isYear(day.getYear()) ? Optional.of(new OnDay(day)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
