package nl.driehoek.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The end of the service. What a channel still has when the database is let go could not be handled, and would become a
 * dead letter though nothing is wrong with it. It is held instead, neither handled nor
 * refused, and comes again to whoever reads its partition next.
 */
@ApplicationScoped
public class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Behind {@link ChannelsEnd}, which lets those be done with what they have. */
    private static final int AFTER_CHANNELS = 1;

    /** Behind the connector, which closes its channels at 50. */
    private static final int LATE = 5000;

    private final CountDownLatch channelsClosed = new CountDownLatch(1);
    private volatile boolean begun;

    void begin(@Observes @Priority(AFTER_CHANNELS) ShutdownEvent event) {
        begun = true;
    }

    void closed(@Observes @Priority(LATE) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        channelsClosed.countDown();
    }

    /** Returns at once while the service runs. When it stops, does not return before nobody listens to the outcome. */
    void holdStill() {
        if (!begun) {
            return;
        }
        try {
            if (!channelsClosed.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The channels did not close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Stopped before the event was handled");
    }
}
