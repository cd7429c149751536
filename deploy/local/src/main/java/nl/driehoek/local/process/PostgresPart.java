package nl.driehoek.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.driehoek.embedded.EmbeddedPostgres;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.PidFile;
import nl.driehoek.local.instance.Processes;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;

/** The database server: a process of its own, with one database per service. */
final class PostgresPart implements Part {

    private final DataDirectory directory;
    private final int port;
    private final PidFile pidFile;

    private @Nullable EmbeddedPostgres server;
    private volatile boolean stopped;
    private volatile @Nullable Thread starting;

    PostgresPart(DataDirectory directory, int port) {
        this.directory = directory;
        this.port = port;
        this.pidFile = PidFile.of(directory, name());
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() {
        starting = Thread.currentThread();
        try {
            startServer();
        } finally {
            starting = null;
        }
    }

    private synchronized void startServer() {
        if (stopped) {
            throw new LauncherException(name() + " is not started any more: everything stops");
        }
        if (server != null) {
            server.close();
        }
        List<String> databases =
                Arrays.stream(Service.values()).map(Service::database).toList();
        try {
            directory.keepLastLog(name());
            server = EmbeddedPostgres.start(directory.postgres(), directory.log(name()), port, databases);
        } catch (IllegalStateException e) {
            throw new LauncherException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postmaster().ifPresent(pidFile::write);
    }

    @Override
    public boolean isAlive() {
        return process().isPresent();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return pidFile.living();
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            String pid = Files.readAllLines(directory.postgres().resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(Processes::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        // Ctrl-C may have ended what starts the server, and then waiting for it takes its whole limit.
        Thread starter = starting;
        if (starter != null) {
            starter.interrupt();
        }
        stopServer();
    }

    private synchronized void stopServer() {
        if (server != null) {
            server.close();
        }
        pidFile.delete();
    }
}
