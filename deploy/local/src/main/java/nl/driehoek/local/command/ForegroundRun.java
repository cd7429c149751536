package nl.driehoek.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.RefusedException;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.instance.KafkaAccess;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;
import nl.driehoek.local.process.Progress;
import nl.driehoek.local.process.Supervisor;
import nl.driehoek.local.story.Groningen;
import org.jspecify.annotations.Nullable;

/** This process becomes the supervisor, until it is told to stop. */
final class ForegroundRun {

    private final Installation installation;
    private final Ports ports;
    private final boolean seed;
    private final PrintStream out;
    private final Progress progress;
    private final Supervisor supervisor;

    /** Kept here, because what nobody refers to is closed, and then the lock is gone. */
    private @Nullable FileLock lock;

    ForegroundRun(Installation installation, Ports ports, boolean seed, PrintStream out) {
        this.installation = installation;
        this.ports = ports;
        this.seed = seed;
        this.out = out;
        this.progress = new Progress(out);
        this.supervisor = new Supervisor(installation.directory(), ports, DataOption.home(), progress);
    }

    /** Returns only when something failed: otherwise a signal ends it, and the hook stops everything in order. */
    int run() throws InterruptedException {
        lock();
        installation.begin(ports);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        progress.say("Driehoek keeps its data in " + installation.directory().path());
        supervisor.start();
        Groningen groningen = new Groningen(new LocalApi(ports));
        if (seed) {
            seed(groningen);
        }
        tellWhatRuns(groningen);
        installation.markReady();
        supervisor.watch();
        return 0;
    }

    private void seed(Groningen groningen) {
        try {
            groningen.seed(progress::say);
        } catch (RefusedException e) {
            throw new LauncherException(
                    "The plan of Groningen could not be loaded: " + e.getMessage()
                            + "\nStart without it: ./driehoek up --no-seed" + installation.dataOption(),
                    e);
        }
    }

    /** Two launchers that start at the same moment must not both win. The lock ends with this process. */
    private void lock() {
        try {
            FileChannel channel = FileChannel.open(
                    installation.directory().run().resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lock == null) {
            throw new LauncherException(
                    "Driehoek is being started in " + installation.directory().path());
        }
    }

    private void stop() {
        progress.say("stopping");
        supervisor.stop();
        installation.clear();
        progress.say("everything has stopped");
    }

    private void tellWhatRuns(Groningen groningen) {
        progress.say("ready");
        out.println();
        out.println("Memory (resident)");
        for (Map.Entry<String, Long> entry : supervisor.memory().entrySet()) {
            out.printf("  %-20s %5d MB%n", entry.getKey(), entry.getValue() / 1024);
        }
        out.println();
        groningen.statusLines(false).forEach(out::println);
        out.println();
        for (Service service : Service.values()) {
            String url = ports.url(service);
            out.printf("%-19s %s%n", service.module(), url + service.mainResource());
            out.printf("%-19s %s  %s%n", "", url + "/v1/openapi.json", url + "/q/health");
        }
        out.printf("%-19s %s%n", "issuer", ports.issuerUrl());
        out.printf(
                "%-19s %s  (SASL PLAIN; to subscribe: user %s, password %s)%n",
                "Kafka",
                ports.bootstrapServers(),
                KafkaUsers.PLANNING_TOOL,
                KafkaUsers.password(KafkaUsers.PLANNING_TOOL));
        out.printf("%-19s %s%n", "", KafkaAccess.file(installation.directory(), KafkaUsers.PLANNING_TOOL));
        out.printf("%-19s %s%n", "PostgreSQL", "localhost:" + ports.postgres() + " (user driehoek)");
        out.println();
        out.println("A token:  ./driehoek token ROLE" + installation.dataOption());
        for (DemoIdentity identity : DemoIdentity.values()) {
            out.printf("  %-8s %s%n", identity.role(), identity.claims().get("organisation"));
        }
        out.println("Stop:     ./driehoek down" + installation.dataOption());
        out.flush();
    }
}
