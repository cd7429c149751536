package nl.driehoek.partners.domain;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What two days that stand for a time must be. */
public final class Days {

    private Days() {}

    /** A time may have no first or no last day, but never ends before it begins. */
    public static void checkOrder(@Nullable LocalDate from, @Nullable LocalDate until, Faults faults) {
        if (from != null && until != null && until.isBefore(from)) {
            faults.add("ends-before-it-begins", "must not be before " + from);
        }
    }
}
