package nl.driehoek.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.local.Driehoek;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.process.Background;

/** Leaves the supervisor running in the background, after showing what it says until it is ready. */
final class BackgroundRun {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Installation installation;
    private final Ports ports;
    private final boolean seed;
    private final PrintStream out;

    BackgroundRun(Installation installation, Ports ports, boolean seed, PrintStream out) {
        this.installation = installation;
        this.ports = ports;
        this.seed = seed;
        this.out = out;
    }

    /** The exit code: 0 when it runs. */
    int start() throws InterruptedException {
        Path log = installation.directory().log("launcher");
        Process supervisor = Background.start(Driehoek.class, arguments(), log);
        // Ctrl-C while we wait means: do not start after all.
        Thread giveUp = new Thread(supervisor::destroy, "give-up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        try (InputStream said = Files.newInputStream(log)) {
            while (supervisor.isAlive() && !installation.isReady()) {
                said.transferTo(out);
                out.flush();
                Thread.sleep(POLL.toMillis());
            }
            said.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        return supervisor.isAlive() ? 0 : supervisor.exitValue();
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "up",
                "--data",
                installation.directory().path().toString(),
                "--port-offset",
                Integer.toString(ports.offset())));
        if (!seed) {
            arguments.add("--no-seed");
        }
        return arguments;
    }
}
