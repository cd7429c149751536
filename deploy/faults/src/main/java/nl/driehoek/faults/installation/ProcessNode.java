package nl.driehoek.faults.installation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.process.ChildProcess;
import org.jspecify.annotations.Nullable;

/** A node that is a process of Java's own making: a service or a broker. */
final class ProcessNode implements Node {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final String name;
    private final Supplier<ChildProcess> process;
    private final BooleanSupplier ready;
    private @Nullable ChildProcess child;

    /** @param process makes what is started; each start gets a new one */
    ProcessNode(String name, Supplier<ChildProcess> process, BooleanSupplier ready) {
        this.name = name;
        this.process = process;
        this.ready = ready;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        if (!isAlive()) {
            ChildProcess fresh = process.get();
            fresh.start();
            child = fresh;
        }
    }

    @Override
    public void stop() {
        ChildProcess running = current();
        if (running != null) {
            // One that stands still would not hear it.
            resume();
            running.stop();
        }
    }

    @Override
    public void kill() {
        handle().ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
    }

    @Override
    public void pause() {
        handle().ifPresent(Signals::pause);
    }

    @Override
    public void resume() {
        handle().ifPresent(Signals::resume);
    }

    @Override
    public boolean isAlive() {
        return handle().isPresent();
    }

    @Override
    public boolean isReady() {
        return isAlive() && ready.getAsBoolean();
    }

    @Override
    public Duration awaitReady() {
        ChildProcess running = current();
        if (running == null) {
            throw new LauncherException(name + " was not started");
        }
        long began = System.nanoTime();
        running.await(ready, START_LIMIT);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private synchronized @Nullable ChildProcess current() {
        return child;
    }

    private Optional<ProcessHandle> handle() {
        ChildProcess running = current();
        return running == null ? Optional.empty() : running.handle();
    }
}
