package nl.driehoek.partners.partner.domain;

import java.time.LocalDate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.domain.Invariants;
import org.jspecify.annotations.Nullable;

/**
 * On which days an organisation exists: both days count, and a missing one leaves that side open.
 *
 * @param from first day
 * @param until last day
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Of most partners nobody knows since when they exist, nor need anybody know. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        Invariants.hold(faults -> check(from, until, faults));
    }

    /** The faults lie at {@code validFrom} and {@code validUntil} below this place. */
    public static void check(@Nullable LocalDate from, @Nullable LocalDate until, Faults faults) {
        checkYear(from, faults.at("validFrom"));
        checkYear(until, faults.at("validUntil"));
        if (from != null && until != null && until.isBefore(from)) {
            faults.at("validUntil").add("ends-before-it-begins", "must not lie before validFrom, " + from);
        }
    }

    private static void checkYear(@Nullable LocalDate day, Faults faults) {
        if (day != null && !Period.isYear(day.getYear())) {
            faults.add("out-of-bounds", "must lie in a year that plans can be about");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
