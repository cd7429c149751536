package nl.driehoek.kit.deadletter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an administrator does with dead letters. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final DeadLetterStore store;
    private final Replayer replayer;
    private final Clock clock;
    /** A consumer does its work in a thread of its own, without the caller's request, identity or transaction. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "dead-letter-replay");
        made.setDaemon(true);
        return made;
    });

    public DeadLetters(DeadLetterStore store, Replayer replayer, Clock clock) {
        this.store = store;
        this.replayer = replayer;
        this.clock = clock;
    }

    List<DeadLetter> list(@Nullable DeadLetterState state, long after, int limit) {
        return store.list(state, after, limit);
    }

    Optional<DeadLetter> find(UUID id) {
        return store.find(id).map(LetterContent::letter);
    }

    LetterContent get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("There is no dead letter " + id + "."));
    }

    /**
     * Hands letters to their consumers once more, one after the other; each letter's outcome stands by itself.
     *
     * @param letters in the order in which they came, as events of one key may build on each other
     */
    List<Replay> replay(List<DeadLetter> letters, boolean dryRun, String by) {
        try {
            return thread.submit(() -> letters.stream()
                            .map(letter -> replayer.replay(letter.id(), dryRun, by))
                            .toList())
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while dead letters were replayed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The dead letters could not be replayed", e.getCause());
        }
    }

    @Transactional
    DeadLetter discard(UUID id, String reason, String by) {
        DeadLetter letter = store.lock(id)
                .orElseThrow(() -> ProblemException.notFound("There is no dead letter " + id + "."))
                .letter();
        if (letter.state() != DeadLetterState.WAITING) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    "Only a letter that waits can be discarded; this one is " + letter.state() + ".");
        }
        store.discarded(id, reason, by, clock.instant());
        LOG.infof("%s discarded dead letter %s of %s: %s", by, id, letter.topic(), reason);
        return get(id).letter();
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }
}
