package nl.driehoek.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL server, as a process of its own, with one database per service.
 *
 * <p>It listens on localhost only and trusts whoever connects: for development and tests.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "driehoek";
    /** Marks a data directory that was once complete. */
    private static final String FINISHED = "driehoek-finished";

    /** Lines of its log that are told when it does not start. */
    private static final int TOLD = 8;

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration ORPHAN_STOP_LIMIT = Duration.ofSeconds(30);

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server whose data stay in the directory; it recovers from a kill of any kind.
     *
     * @param log begun anew: what the server says, and what made it before
     * @param port 0 for a free one
     * @param databases created when they are not there yet
     * @throws IllegalStateException with the end of the log, when it does not start
     */
    public static EmbeddedPostgres start(Path directory, Path log, int port, List<String> databases) {
        stopOrphan(directory);
        removeUnfinished(directory);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            // What makes the data and what serves them both add to it.
            Files.writeString(log, "");
            EmbeddedPostgres postgres = start(
                    io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                            .setDataDirectory(directory)
                            .setCleanDataDirectory(false)
                            // Whoever started us decides the order in which things stop.
                            .setRegisterShutdownHook(false)
                            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            // The library trades durability for speed; a commit that was acknowledged must survive.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            // The default of PostgreSQL is less than the indexes of a million measurements.
                            .setServerConfig("shared_buffers", "256MB"),
                    directory.resolveSibling("postgres-binaries").toFile(),
                    port,
                    databases);
            Files.writeString(directory.resolve(FINISHED), "");
            return postgres;
        } catch (IOException | RuntimeException e) {
            // Whoever gave up while we waited has interrupted us; stopping must not be interrupted too.
            boolean interrupted = Thread.interrupted();
            stopOrphan(directory);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException(
                    "PostgreSQL did not start: " + e.getMessage() + "; see " + log + endOf(log), e);
        }
    }

    /** The same, with its log beside the directory. */
    public static EmbeddedPostgres start(Path directory, int port, List<String> databases) {
        return start(directory, directory.resolveSibling(directory.getFileName() + ".log"), port, databases);
    }

    /** The lines that tell why, each on a line of its own. */
    private static String endOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - TOLD), lines.size()).stream()
                    .map(line -> System.lineSeparator() + "  " + line)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** A start that was killed halfway the first time leaves a directory that no server can use and nobody has used. */
    private static void removeUnfinished(Path directory) {
        if (Files.exists(directory) && !Files.exists(directory.resolve(FINISHED))) {
            TemporaryDirectory.delete(directory);
        }
    }

    /** Starts a server on a free port that forgets everything when it stops, and is faster for it. */
    public static EmbeddedPostgres startTemporary(List<String> databases) {
        return start(
                io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                        .setDataDirectory(TemporaryDirectory.create("postgres"))
                        .setCleanDataDirectory(true)
                        .setServerConfig("full_page_writes", "off"),
                sharedBinaries(),
                0,
                databases);
    }

    private static EmbeddedPostgres start(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder,
            File binaries,
            int port,
            List<String> databases) {
        try {
            EmbeddedPostgres postgres = new EmbeddedPostgres(builder.setPort(FreePorts.orFree(port))
                    .setOverrideWorkingDirectory(binaries)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setPGStartupWait(START_LIMIT)
                    .start());
            onlyForOwner(binaries);
            postgres.create(databases);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Unpacked once for all tests; per user, because nobody can refresh what somebody else unpacked. */
    private static File sharedBinaries() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_");
        return new File(System.getProperty("java.io.tmpdir"), "driehoek-postgres-binaries-" + user);
    }

    /** The library lets everybody write where it unpacks: that is, choose what we run. */
    private static void onlyForOwner(File binaries) throws IOException {
        // A JVM that unpacked them before uses those again.
        if (binaries.exists()) {
            Files.setPosixFilePermissions(binaries.toPath(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void create(List<String> databases) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + USER + "'")) {
                statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + USER + "'");
            }
            for (String database : databases) {
                if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + database + "'")) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + USER);
                }
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("PostgreSQL started, but the databases could not be created", e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    /** A server outlives a parent that was killed; it would hold the data and the port. */
    private static void stopOrphan(Path directory) {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
            if (orphan == null || !isPostgres(orphan)) {
                return;
            }
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait until every client has gone.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            orphan.onExit().get(ORPHAN_STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not stop the PostgreSQL that still uses " + directory, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A PostgreSQL that still uses " + directory + " does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    public String username() {
        return USER;
    }

    public String password() {
        return USER;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
        }
    }
}
