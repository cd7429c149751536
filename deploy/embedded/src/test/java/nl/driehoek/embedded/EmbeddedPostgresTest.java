package nl.driehoek.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final List<String> DATABASES = List.of("plans", "indicators");

    private Path directory;

    @BeforeEach
    void below(@TempDir Path temporary) {
        directory = temporary.resolve("postgres");
    }

    @Test
    void eachDatabaseIsItsUsersOwn() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary(DATABASES)) {
            for (String database : DATABASES) {
                execute(postgres, database, "CREATE TABLE mine (id int)");
            }
            assertThat(DATABASES).allSatisfy(database -> assertThat(count(postgres, database))
                    .isZero());
        }
    }

    @Test
    void dataStayAfterACleanStop() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(directory, 0, DATABASES)) {
            execute(first, "plans", "CREATE TABLE mine AS SELECT 1 AS id");
        }
        try (EmbeddedPostgres second = EmbeddedPostgres.start(directory, 0, DATABASES)) {
            assertThat(count(second, "plans")).isOne();
        }
    }

    @Test
    void dataStayAfterEverythingWasKilled() throws Exception {
        killParent();
        server().destroyForcibly();
        server().onExit().get(20, TimeUnit.SECONDS);

        try (EmbeddedPostgres recovered = EmbeddedPostgres.start(directory, 0, DATABASES)) {
            assertThat(count(recovered, "plans")).isOne();
        }
    }

    @Test
    void aServerLeftByAKilledParentIsReplaced() throws Exception {
        killParent();
        ProcessHandle orphan = server();

        try (EmbeddedPostgres next = EmbeddedPostgres.start(directory, 0, DATABASES)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(count(next, "plans")).isOne();
        }
    }

    @Test
    void aDirectoryThatWasLeftHalfMadeIsMadeAgain() throws Exception {
        Files.createDirectory(directory);
        Files.writeString(directory.resolve("postgresql.conf"), "half of it");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0, DATABASES)) {
            execute(postgres, "plans", "CREATE TABLE mine AS SELECT 1 AS id");
            assertThat(count(postgres, "plans")).isOne();
        }
    }

    @Test
    void aServerThatDoesNotStartTellsWhy() throws Exception {
        Path log = directory.resolveSibling("logs").resolve("postgres.log");
        EmbeddedPostgres.start(directory, log, 0, DATABASES).close();
        Files.delete(directory.resolve("postgresql.conf"));

        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedPostgres.start(directory, log, 0, DATABASES))
                .withMessageContainingAll(
                        "PostgreSQL did not start", "initdb", log.toString(), "exists but is not empty");
    }

    /** A parent in a JVM of its own, for only the end of a JVM gives up its lock on the data. */
    private void killParent() throws Exception {
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(parent.waitFor()).isEqualTo(KilledParent.HALTED);
    }

    static final class KilledParent {

        static final int HALTED = 77;

        public static void main(String[] arguments) throws SQLException {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0, DATABASES);
            execute(postgres, "plans", "CREATE TABLE mine AS SELECT 1 AS id");
            // Like a kill: nothing is stopped, no shutdown hook runs.
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private ProcessHandle server() throws Exception {
        String pid = Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void execute(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgres, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(EmbeddedPostgres postgres, String database) throws SQLException {
        try (Connection connection = connect(postgres, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM mine")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.username(), postgres.password());
    }
}
