package nl.driehoek.kit.gathering;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final int THREADS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ConcurrentLinkedQueue<List<Integer>> served = new ConcurrentLinkedQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        goOn.countDown();
        threads.shutdownNow();
    }

    /** Serves 0 only when it may go on. */
    private void serve(List<Integer> asked) {
        served.add(asked);
        if (asked.contains(0)) {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Asks for 0, and while that is served for these one after the other. */
    private List<CompletableFuture<Void>> ask(Gathering<Integer> gathering, int... numbers) {
        List<CompletableFuture<Void>> asking = new ArrayList<>();
        asking.add(runAsync(() -> gathering.ask(0), threads));
        await().until(() -> served.size() == 1);
        for (int number : numbers) {
            int before = gathering.waiting();
            asking.add(runAsync(() -> gathering.ask(number), threads));
            await().until(() -> gathering.waiting() == before + 1);
        }
        return asking;
    }

    @Test
    void who_asks_alone_is_served_by_itself() {
        List<Thread> by = new ArrayList<>();
        Gathering<Integer> gathering = new Gathering<>(asked -> by.add(Thread.currentThread()), 10);

        gathering.ask(1);

        assertThat(by).containsExactly(Thread.currentThread());
    }

    @Test
    void those_who_ask_while_another_is_served_are_served_together_in_their_order() {
        Gathering<Integer> gathering = new Gathering<>(this::serve, 10);
        List<CompletableFuture<Void>> asking = ask(gathering, 1, 2, 3);

        goOn.countDown();

        asking.forEach(CompletableFuture::join);
        assertThat(served).containsExactly(List.of(0), List.of(1, 2, 3));
    }

    @Test
    void no_more_than_the_most_are_served_together() {
        Gathering<Integer> gathering = new Gathering<>(this::serve, 2);
        List<CompletableFuture<Void>> asking = ask(gathering, 1, 2, 3, 4, 5);

        goOn.countDown();

        asking.forEach(CompletableFuture::join);
        assertThat(served).containsExactly(List.of(0), List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void a_failure_reaches_who_served_and_the_next_are_served() {
        Gathering<Integer> gathering = new Gathering<>(
                asked -> {
                    serve(asked);
                    throw new IllegalStateException("refused");
                },
                2);
        List<CompletableFuture<Void>> asking = ask(gathering, 1, 2, 3);

        goOn.countDown();

        assertThatThrownBy(() -> asking.get(0).join()).hasRootCauseMessage("refused");
        assertThatThrownBy(() -> asking.get(1).join()).hasRootCauseMessage("refused");
        asking.get(2).join();
        assertThatThrownBy(() -> asking.get(3).join()).hasRootCauseMessage("refused");
        assertThat(served).containsExactly(List.of(0), List.of(1, 2), List.of(3));
    }

    @Test
    void everyone_is_served_once_and_never_two_sets_at_a_time() {
        AtomicInteger atATime = new AtomicInteger();
        AtomicInteger mostAtATime = new AtomicInteger();
        Gathering<Integer> gathering = new Gathering<>(
                asked -> {
                    mostAtATime.accumulateAndGet(atATime.incrementAndGet(), Math::max);
                    served.add(asked);
                    atATime.decrementAndGet();
                },
                3);

        CompletableFuture.allOf(IntStream.range(0, 2_000)
                        .mapToObj(number -> runAsync(() -> gathering.ask(number), threads))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(served.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 2_000).boxed().toList());
        assertThat(served).allMatch(together -> together.size() <= 3);
        assertThat(mostAtATime).hasValue(1);
    }
}
