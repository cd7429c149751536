package nl.driehoek.indicators.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BeltTest {
    private static final int MANY = 10_000;

    private static void endlessly(Consumer<Integer> belt) {
        for (int i = 0; ; i++) {
            belt.accept(i);
        }
    }

    @Test
    void all_pieces_are_taken_in_the_order_in_which_they_were_made() throws Exception {
        List<Integer> taken = new ArrayList<>();

        Belt.<Integer>run("maker", belt -> IntStream.range(0, MANY).forEach(belt::accept), taken::add);

        assertThat(taken).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void pieces_are_made_on_another_thread_that_logs_under_the_same_context_and_ends_with_the_belt() throws Exception {
        AtomicReference<Thread> maker = new AtomicReference<>();
        AtomicReference<Object> context = new AtomicReference<>();
        MDC.put("importId", "one");

        Belt.run(
                "maker",
                belt -> {
                    maker.set(Thread.currentThread());
                    context.set(MDC.get("importId"));
                },
                piece -> {});

        MDC.remove("importId");
        assertThat(maker.get()).isNotSameAs(Thread.currentThread());
        assertThat(maker.get().isAlive()).isFalse();
        assertThat(context.get()).isEqualTo("one");
    }

    @Test
    void what_the_maker_fails_with_comes_out_after_what_it_had_made() {
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> Belt.<Integer>run(
                        "maker",
                        belt -> {
                            belt.accept(1);
                            throw new IOException("broken");
                        },
                        taken::add))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
        assertThat(taken).containsExactly(1);
    }

    @Test
    void a_maker_that_waits_for_room_ends_when_the_taker_fails() {
        AtomicReference<Thread> maker = new AtomicReference<>();

        assertThatThrownBy(() -> Belt.<Integer>run(
                        "maker",
                        belt -> {
                            maker.set(Thread.currentThread());
                            endlessly(belt);
                        },
                        piece -> {
                            throw new IllegalArgumentException("full");
                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("full");
        assertThat(maker.get().isAlive()).isFalse();
    }

    @Test
    void a_maker_that_swallows_its_interruption_ends_as_well() {
        CountDownLatch begun = new CountDownLatch(1);

        assertThatThrownBy(() -> Belt.<Integer>run(
                        "maker",
                        belt -> {
                            belt.accept(0);
                            try {
                                begun.await();
                            } catch (InterruptedException e) {
                                // As some libraries do.
                            }
                            endlessly(belt);
                        },
                        piece -> {
                            throw new IllegalStateException("no more");
                        }))
                .hasMessage("no more");
    }
}
