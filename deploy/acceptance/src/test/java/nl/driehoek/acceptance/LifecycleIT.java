package nl.driehoek.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** That nothing is left running, and nothing is lost, however it ends: one installation that lives through it all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Launcher driehoek;

    @BeforeAll
    static void start() {
        driehoek = Launcher.fresh("lifecycle");
        Launcher.Outcome up = driehoek.up();
        assertThat(up.exitCode()).as(up.out() + up.err()).isZero();
    }

    @AfterAll
    static void stop() {
        driehoek.down();
    }

    @Test
    @Order(1)
    void aKilledBrokerComesBackByItselfWithItsEvents() {
        ProcessHandle killed = driehoek.process("kafka");

        killed.destroyForcibly();

        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> driehoek.process("kafka").pid() != killed.pid());
        Launcher.Outcome events =
                driehoek.run("events", "--from-beginning", "--type", "revision-adopted", "--count", "1");
        assertThat(events.out()).as(events.err()).contains("revision-adopted");
    }

    @Test
    @Order(2)
    void whenTheSupervisorIsKilledTheRestEndsByItselfAndTheNextStartHasAllData() {
        List<ProcessHandle> processes = driehoek.processes();

        driehoek.process("supervisor").destroyForcibly();

        await().atMost(LIMIT).until(() -> processes.stream().noneMatch(Launcher::runs));
        Launcher.Outcome again = driehoek.up();
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("the plan of Groningen is there already", "10 targets, 5 met, 5 not met");
    }

    @Test
    @Order(3)
    void downLeavesNoProcess() {
        List<ProcessHandle> processes = driehoek.processes();
        // Three services, Kafka, PostgreSQL with processes of its own, the supervisor and its watchdog.
        assertThat(processes).hasSizeGreaterThan(7).allMatch(Launcher::runs);

        Launcher.Outcome down = driehoek.down();

        assertThat(down.exitCode()).as(down.out() + down.err()).isZero();
        assertThat(processes).noneMatch(Launcher::runs);
    }
}
