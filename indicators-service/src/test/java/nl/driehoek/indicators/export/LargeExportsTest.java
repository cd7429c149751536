package nl.driehoek.indicators.export;

import static nl.driehoek.indicators.export.Files.MEASUREMENTS;
import static nl.driehoek.indicators.export.Files.ask;
import static nl.driehoek.indicators.export.Files.csv;
import static nl.driehoek.indicators.export.Files.rows;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.table.XlsxTables;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LargeExportsTest extends ServiceTest {
    private static final int ROWS = XlsxTables.MOST_ROWS + 1;

    @Inject
    AgroalDataSource database;

    /** Fills an indicator past the service, which would take minutes to judge so many figures. */
    private String filled(int rows) throws SQLException {
        String indicator = newIndicator();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into measurement (id, version, sort_key, indicator, area, breakdown, period, value,
                            observation_status, series_break, withheld, recorded_by, recorded_at)
                        select gen_random_uuid(), 1, ? || '|GM0014|nr=' || lpad(n::text, 6, '0') || '|2010-12|2010', ?,
                            'GM0014', 'nr=' || lpad(n::text, 6, '0'), '2010', n, 'DEFINITIVE', false, false, 'test',
                            now() - interval '1 minute'
                        from generate_series(1, ?) as n""")) {
            insert.setString(1, indicator);
            insert.setString(2, indicator);
            insert.setInt(3, rows);
            insert.executeUpdate();
        }
        return indicator;
    }

    @Test
    void csv_has_no_limit_and_comes_in_pages_that_follow_each_other() throws SQLException {
        String indicator = filled(ROWS);

        List<String> rows = rows(csv(MEASUREMENTS, Map.of("indicator", indicator)));

        assertThat(MeasurementExportService.PAGE).isLessThan(1_000);
        assertThat(rows)
                .extracting(row -> row.split(",")[3])
                .isEqualTo(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void a_page_that_is_just_full_is_not_the_last_unless_nothing_follows() throws SQLException {
        for (int more : new int[] {-1, 0, 1}) {
            int rows = 2 * MeasurementExportService.PAGE + more;

            assertThat(rows(csv(MEASUREMENTS, Map.of("indicator", filled(rows)))))
                    .hasSize(rows)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void more_than_a_workbook_holds_is_refused_with_what_can_be_done() throws SQLException {
        Response answer = ask(MEASUREMENTS, TableMedia.XLSX, Map.of("indicator", filled(ROWS)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("type").asText()).endsWith("export-too-large");
        assertThat(json(answer).path("detail").asText()).contains("CSV").contains("20000");
    }
}
