package nl.driehoek.empty;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Without who listens, speaks and wakes up there would be no Kafka client and no scheduler. */
@ApplicationScoped
public class Idle {
    private final Emitter<byte[]> said;

    Idle(@Channel("said") Emitter<byte[]> said) {
        this.said = said;
    }

    /** Whether anybody could be spoken to. */
    boolean hasSomebody() {
        return said.hasRequests();
    }

    @Incoming("heard")
    void hear(byte[] event) {}

    @Scheduled(every = "1m")
    void wake() {
        hasSomebody();
    }
}
