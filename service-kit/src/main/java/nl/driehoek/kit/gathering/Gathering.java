package nl.driehoek.kit.gathering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Lets threads that ask for something at the same time be served together: while one of them serves, the others come
 * together, and the next of them serves all that did. Who asks alone is served at once, by itself, and waits for nobody.
 *
 * @param <A> what is asked; it takes its own answer
 */
public final class Gathering<A> {
    private final Consumer<List<A>> service;
    private final int most;
    private final Queue<Asking<A>> waiting = new ArrayDeque<>();
    private boolean serving;

    /**
     * @param service serves all of these, at least one, in the order in which they were asked; one thread at a time runs
     *     it. What it throws reaches only the thread that runs it: the others return as if they had been served
     * @param most that are served together
     */
    public Gathering(Consumer<List<A>> service, int most) {
        this.service = service;
        this.most = most;
    }

    /** @param turn done when it was served, or is to serve these */
    private record Asking<A>(A asked, CompletableFuture<List<Asking<A>>> turn) {}

    /** Returns when this was served. */
    public void ask(A asked) {
        Asking<A> asking = new Asking<>(asked, new CompletableFuture<>());
        if (mustWait(asking)) {
            List<Asking<A>> toServe = asking.turn().join();
            if (!toServe.isEmpty()) {
                serve(asking, toServe);
            }
        } else {
            serve(asking, List.of(asking));
        }
    }

    /** How many wait for those that are served now. */
    public synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean mustWait(Asking<A> asking) {
        if (serving) {
            waiting.add(asking);
            return true;
        }
        serving = true;
        return false;
    }

    private void serve(Asking<A> self, List<Asking<A>> all) {
        try {
            service.accept(all.stream().map(Asking::asked).toList());
        } finally {
            letTheNextServe();
            all.stream().filter(other -> other != self).forEach(other -> other.turn()
                    .complete(List.of()));
        }
    }

    private void letTheNextServe() {
        List<Asking<A>> next = new ArrayList<>();
        synchronized (this) {
            while (next.size() < most && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
            serving = !next.isEmpty();
        }
        if (!next.isEmpty()) {
            next.get(0).turn().complete(next);
        }
    }
}
