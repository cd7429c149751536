package nl.driehoek.kit.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.deadletter.Replay.Outcome;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.PoisonEventException;
import nl.driehoek.kit.events.ReplayedRecord;
import org.jboss.logging.Logger;

/**
 * Hands one dead letter to the consumer that refused it.
 *
 * <p>Never by the topic: at the end of a compacted topic an old event would be the present state for everybody who starts
 * to read. The consumer's inbox and the sequence in the event make it harmless that it comes late.
 */
@ApplicationScoped
public class Replayer {
    private static final Logger LOG = Logger.getLogger(Replayer.class);
    private static final int TIMEOUT_SECONDS = 120;

    private final DeadLetterStore store;
    private final Channels channels;
    private final Clock clock;

    public Replayer(DeadLetterStore store, Channels channels, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.clock = clock;
    }

    /** The letter is locked meanwhile, so that of two replays at once the second finds nothing to do. */
    Replay replay(UUID id, boolean dryRun, String by) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            LetterContent content = store.lock(id).orElseThrow();
            if (content.letter().state() != DeadLetterState.WAITING) {
                return new Replay(
                        content.letter(),
                        Outcome.NOTHING_TO_DO,
                        "It no longer waits, but is " + content.letter().state() + ".");
            }
            Replay tried = handOver(content, dryRun);
            if (dryRun) {
                return tried;
            }
            if (tried.outcome() == Outcome.REFUSED) {
                store.refusedAgain(id, tried.detail(), clock.instant());
            } else {
                store.replayed(id, by, clock.instant());
            }
            LOG.infof("%s had dead letter %s replayed: %s, %s", by, id, tried.outcome(), tried.detail());
            return new Replay(store.find(id).orElseThrow().letter(), tried.outcome(), tried.detail());
        });
    }

    /** The consumer's own transaction is another one, as always: its effect does not depend on what is noted here. */
    private Replay handOver(LetterContent content, boolean dryRun) {
        DeadLetter letter = content.letter();
        List<EventConsumer> consumers = channels.consumersOf(letter.topic());
        if (consumers.isEmpty()) {
            return new Replay(letter, Outcome.REFUSED, "Nothing in this service takes " + letter.topic() + ".");
        }
        ReplayedRecord message = content.toRecord(dryRun);
        try {
            consumers.forEach(consumer -> consumer.receive(message));
        } catch (PoisonEventException e) {
            return new Replay(letter, Outcome.REFUSED, String.valueOf(e.getMessage()));
        }
        if (message.hadItsEffect()) {
            return new Replay(letter, Outcome.NOTHING_TO_DO, "It had its effect before.");
        }
        if (!message.isHandled()) {
            return new Replay(letter, Outcome.NOTHING_TO_DO, "Nothing in this service handles what it is.");
        }
        return new Replay(letter, Outcome.HANDLED, dryRun ? "Its consumer would take it." : "Its consumer took it.");
    }
}
