package nl.driehoek.indicators.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The clock of the machine, with whole microseconds as that of the product, and the date that a test wants. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private volatile Duration offset = Duration.ZERO;

    /** Makes it noon of this day. */
    public void setToday(LocalDate day) {
        offset = Duration.between(
                Clock.systemUTC().instant(),
                day.atTime(12, 0).atZone(NETHERLANDS).toInstant());
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return NETHERLANDS;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The product has one time zone");
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
