package nl.driehoek.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the product: dates are those of the Netherlands. A test can put its own in place as an alternative. */
@ApplicationScoped
public class SystemClock {
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
