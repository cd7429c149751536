package nl.driehoek.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the product: dates are those of the Netherlands, and moments are whole microseconds, which is what PostgreSQL
 * keeps: what is answered now is what is read later. A test can put its own in place as an alternative.
 */
@ApplicationScoped
public class SystemClock {
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/Amsterdam")), MICROSECOND);
    }
}
