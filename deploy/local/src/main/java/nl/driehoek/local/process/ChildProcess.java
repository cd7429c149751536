package nl.driehoek.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.PidFile;
import org.jspecify.annotations.Nullable;

/** A process that the supervisor starts, with its log and its mark in the data directory. */
public final class ChildProcess {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private final String name;
    private final DataDirectory directory;
    private final List<String> command;
    private final Map<String, String> environment;
    private final PidFile pidFile;

    private @Nullable Process process;
    private boolean stopped;

    public ChildProcess(String name, DataDirectory directory, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.directory = directory;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.pidFile = PidFile.of(directory, name);
    }

    public synchronized void start() {
        if (stopped) {
            throw new LauncherException(name + " is not started any more: everything stops");
        }
        try {
            directory.keepLastLog(name);
            ProcessBuilder builder = new ProcessBuilder(deafToTerminal(command))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment().putAll(environment);
            Process started = builder.start();
            pidFile.write(started.toHandle());
            process = started;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Ctrl-C reaches every process of the terminal at once; only the supervisor may act on it, in order. */
    static List<String> deafToTerminal(List<String> command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        all.addAll(command);
        return all;
    }

    public Path log() {
        return directory.log(name);
    }

    /** Waits until it is ready, or says why it ended before. */
    public void await(BooleanSupplier ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new LauncherException(name + " ended while it started" + LogTail.explain(log()));
            }
            if (System.nanoTime() > deadline) {
                throw new LauncherException(
                        name + " was not ready within " + limit.toSeconds() + " s" + LogTail.explain(log()));
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting", e);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).filter(Process::isAlive).map(Process::toHandle);
    }

    public void stop() {
        Process running;
        synchronized (this) {
            stopped = true;
            running = process;
        }
        if (running != null) {
            end(running);
        }
        pidFile.delete();
    }

    private static void end(Process running) {
        running.destroy();
        try {
            if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
