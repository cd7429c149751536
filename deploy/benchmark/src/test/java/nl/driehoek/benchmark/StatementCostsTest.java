package nl.driehoek.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.driehoek.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCostsTest {
    private static final String DATABASE = "indicators";

    private static Database database(EmbeddedPostgres server) {
        return new Database(server.jdbcUrl(DATABASE), server.username());
    }

    @Test
    void theCostliestStatementIsToldFirstFromTheNextStartOfTheServerOn(@TempDir Path directory) {
        Path data = directory.resolve("postgres");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, 0, List.of(DATABASE))) {
            StatementCosts.load(database(server));
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, 0, List.of(DATABASE))) {
            Database database = database(server);
            StatementCosts.begin(database);
            database.execute("select 1 + 1", "select count(*) from generate_series(1, 1000000)", "select 1 + 1");

            List<String> told = StatementCosts.told(database);

            assertThat(told.get(0)).contains("1 calls of", "generate_series");
            assertThat(told).anyMatch(cost -> cost.contains("2 calls of") && cost.endsWith("select $1 + $2"));
        }
    }
}
