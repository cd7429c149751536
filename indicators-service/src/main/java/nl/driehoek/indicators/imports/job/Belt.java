package nl.driehoek.indicators.imports.job;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Lets two threads share one work: what one makes the other takes, in the same order and a few pieces later. Else reading
 * waits for writing and the other way round, and half of the machine does nothing.
 */
final class Belt<T> {
    /** Few, for each may hold thousands of figures. */
    private static final int PIECES = 4;

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final BlockingQueue<Optional<T>> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Maker<T> maker;
    private final Map<String, Object> context = MDC.getMap();
    private volatile boolean abandoned;
    private volatile @Nullable Throwable failure;

    private Belt(Maker<T> maker) {
        this.maker = maker;
    }

    /** Makes pieces, on a thread of its own. */
    interface Maker<T> {
        void make(Consumer<T> belt) throws IOException, InterruptedException;
    }

    /** Thrown out of a maker whose pieces nobody takes any more. */
    private static final class AbandonedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes all pieces on the present thread. When either side fails the other one ends as well, and the failure comes out
     * as it is; when this returns nothing is under way any more.
     */
    static <T> void run(String name, Maker<T> maker, Consumer<T> taker) throws IOException, InterruptedException {
        Belt<T> belt = new Belt<>(maker);
        Thread thread = new Thread(belt::make, name);
        thread.setDaemon(true);
        thread.start();
        try {
            belt.takeAll(taker);
        } finally {
            belt.end(thread);
        }
    }

    private void make() {
        context.forEach(MDC::put);
        try {
            maker.make(this::put);
        } catch (Throwable e) {
            failure = e;
        }
        try {
            pieces.put(Optional.empty());
        } catch (InterruptedException e) {
            // Nobody waits for it.
            Thread.currentThread().interrupt();
        }
    }

    private void put(T piece) {
        if (abandoned) {
            throw new AbandonedException();
        }
        try {
            pieces.put(Optional.of(piece));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AbandonedException();
        }
    }

    private void takeAll(Consumer<T> taker) throws IOException, InterruptedException {
        for (Optional<T> piece = pieces.take(); piece.isPresent(); piece = pieces.take()) {
            taker.accept(piece.get());
        }
        Throwable why = failure;
        if (why instanceof IOException e) {
            throw e;
        } else if (why instanceof InterruptedException e) {
            throw e;
        } else if (why instanceof RuntimeException e) {
            throw e;
        } else if (why instanceof Error e) {
            throw e;
        }
    }

    private void end(Thread thread) throws InterruptedException {
        abandoned = true;
        thread.interrupt();
        while (thread.isAlive()) {
            // Makes room, in case that it waits for some.
            pieces.clear();
            thread.join(LOOK_AGAIN_MILLIS);
        }
    }
}
