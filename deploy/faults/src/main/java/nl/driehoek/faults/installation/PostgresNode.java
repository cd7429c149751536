package nl.driehoek.faults.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.driehoek.embedded.EmbeddedPostgres;
import nl.driehoek.local.instance.Processes;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;

/** The database server. It writes through to the disk: what it acknowledged survives a kill of any kind. */
public final class PostgresNode implements Node {

    private static final Duration END_LIMIT = Duration.ofSeconds(15);

    private final Path directory;
    private final int port;
    private final Sql sql;
    private @Nullable EmbeddedPostgres server;

    PostgresNode(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        this.sql = new Sql(port);
    }

    public Sql sql() {
        return sql;
    }

    /** Where it keeps everything: for copies of the whole. */
    public Path directory() {
        return directory;
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** Returns when it can be used. */
    @Override
    public synchronized void start() {
        if (!isAlive()) {
            server = EmbeddedPostgres.start(
                    directory,
                    port,
                    Arrays.stream(Service.values()).map(Service::database).toList());
        }
    }

    @Override
    public synchronized void stop() {
        resume();
        letGo();
    }

    @Override
    public synchronized void kill() {
        Optional<ProcessHandle> postmaster = postmaster();
        if (postmaster.isEmpty()) {
            return;
        }
        List<ProcessHandle> family = postmaster.get().descendants().toList();
        postmaster.get().destroyForcibly();
        // A server that starts while a process of the last one still lives refuses the data.
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            Processes.awaitEnd(postmaster.get(), END_LIMIT);
            for (ProcessHandle member : family) {
                Processes.awaitEnd(member, END_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        letGo();
    }

    /** Who started the server holds a lock on its directory, also when the server is no more. */
    private void letGo() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void pause() {
        postmaster().ifPresent(Signals::pause);
    }

    @Override
    public void resume() {
        postmaster().ifPresent(Signals::resume);
    }

    @Override
    public boolean isAlive() {
        return postmaster().isPresent();
    }

    @Override
    public boolean isReady() {
        try {
            return isAlive() && sql.number("postgres", "select 1") == 1;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    @Override
    public Duration awaitReady() {
        long began = System.nanoTime();
        Waits.until("PostgreSQL to answer", Duration.ofMinutes(1), this::isReady);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Optional<ProcessHandle> postmaster() {
        Path mark = directory.resolve("postmaster.pid");
        try {
            return Files.exists(mark)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(mark).get(0).strip()))
                            .filter(Processes::isAlive)
                    : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException gone) {
            return Optional.empty();
        }
    }
}
