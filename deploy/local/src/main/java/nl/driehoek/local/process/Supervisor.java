package nl.driehoek.local.process;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;

/** Starts everything, starts again what ends by itself, and stops everything. */
public final class Supervisor {

    private static final Duration TELL_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int RESTARTS = 5;
    private static final Duration RESTARTS_WITHIN = Duration.ofMinutes(5);

    private final DataDirectory directory;
    private final Progress progress;
    private final List<Part> around;
    private final List<Part> services;
    private final Deque<Long> restarts = new ArrayDeque<>();

    private @Nullable Watchdog watchdog;
    private volatile boolean stopping;

    public Supervisor(DataDirectory directory, Ports ports, Path home, Progress progress) {
        this.directory = directory;
        this.progress = progress;
        this.around = List.of(
                new PostgresPart(directory, ports.postgres()),
                new BrokerPart(directory, ports),
                new IssuerPart(ports.issuer()));
        HttpClient http = HttpClient.newHttpClient();
        this.services = Arrays.stream(Service.values())
                .<Part>map(service -> new ServicePart(service, directory, ports, home, http))
                .toList();
    }

    /** Starts everything and returns when all of it answers. */
    public void start() {
        watchdog = Watchdog.start(directory);
        startTogether(around);
        startTogether(services);
    }

    /** Waits until all are ready; the first failure ends the waiting, for the others may take minutes to notice. */
    private void startTogether(List<Part> parts) {
        Set<String> waitingFor = new ConcurrentSkipListSet<>();
        parts.forEach(part -> waitingFor.add(part.name()));
        progress.say("starting " + String.join(", ", waitingFor));
        BlockingQueue<Optional<RuntimeException>> failures = new LinkedBlockingQueue<>();
        for (Part part : parts) {
            inThread("start " + part.name(), () -> failures.add(start(part, waitingFor)));
        }
        for (int left = parts.size(); left > 0; left--) {
            next(failures, waitingFor).ifPresent(failure -> {
                // What stops halfway complains in its own way; only the reason is worth a line.
                throw stopping ? new LauncherException("Stopped before it was ready", failure) : failure;
            });
        }
    }

    private Optional<RuntimeException> start(Part part, Set<String> waitingFor) {
        try {
            part.start();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
        waitingFor.remove(part.name());
        progress.say(part.name() + " is ready");
        return Optional.empty();
    }

    private Optional<RuntimeException> next(
            BlockingQueue<Optional<RuntimeException>> failures, Set<String> waitingFor) {
        try {
            while (true) {
                Optional<RuntimeException> failure = failures.poll(TELL_EVERY.toSeconds(), TimeUnit.SECONDS);
                if (failure != null) {
                    return failure;
                }
                progress.say("waiting for " + String.join(", ", waitingFor) + "; logs: " + directory.logs());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    private static Thread inThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Looks after everything until {@link #stop()}; a part that keeps ending is a reason to give up. */
    public void watch() throws InterruptedException {
        while (!stopping) {
            for (Part part : parts()) {
                if (!part.isAlive() && !stopping) {
                    restart(part);
                }
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }

    private void restart(Part part) {
        long now = System.nanoTime();
        restarts.removeIf(moment -> now - moment > RESTARTS_WITHIN.toNanos());
        restarts.add(now);
        if (restarts.size() > RESTARTS) {
            throw new LauncherException(part.name() + " ended again; Driehoek gives up. Logs: " + directory.logs());
        }
        progress.say(part.name() + " ended by itself; starting it again");
        try {
            part.start();
            progress.say(part.name() + " is ready again");
        } catch (RuntimeException e) {
            progress.say(String.valueOf(e.getMessage()));
        }
    }

    /** The memory of each process in kilobytes; the issuer is part of the supervisor. */
    public Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (Part part : parts()) {
            part.process().ifPresent(process -> memory.put(part.name(), Memory.kilobytes(process)));
        }
        memory.put("launcher with issuer", Memory.alone(ProcessHandle.current()));
        return memory;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(services);
        parts.addAll(around);
        return parts;
    }

    /** Stops everything: first those that need the others. */
    public void stop() {
        stopping = true;
        List<Thread> stops = services.stream()
                .map(service -> inThread("stop " + service.name(), service::stop))
                .toList();
        stops.forEach(Supervisor::join);
        List<Part> reversed = new ArrayList<>(around);
        Collections.reverse(reversed);
        reversed.forEach(Part::stop);
        if (watchdog != null) {
            watchdog.stop();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
