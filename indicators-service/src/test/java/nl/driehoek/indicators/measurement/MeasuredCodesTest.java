package nl.driehoek.indicators.measurement;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.get;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measurements carry codes without foreign keys, and are found by one order of texts. */
@QuarkusTest
class MeasuredCodesTest extends ServiceTest {
    @Inject
    AgroalDataSource database;

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from indicator where code = '%s'",
                "update indicator set code = code || '-2' where code = '%s'",
            })
    void an_indicator_of_which_something_was_recorded_keeps_its_code(String sql) {
        String indicator = newIndicator();
        recorded(indicator, "2010", "7");

        assertThatThrownBy(() -> execute(sql.formatted(indicator))).hasMessageContaining("is in use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from area where code = 'GM0014'",
                "update area set code = 'GM9914' where code = 'GM0014'",
            })
    void an_area_of_which_something_was_recorded_keeps_its_code(String sql) {
        recorded(newIndicator(), "2010", "7");

        assertThatThrownBy(() -> execute(sql)).hasMessageContaining("is in use");
    }

    @Test
    void what_nothing_was_recorded_of_can_go() {
        String indicator = newIndicator();

        assertThatCode(() -> {
                    execute("delete from indicator where code = '" + indicator + "'");
                    execute("insert into area (code, name, type, version) values ('leeg', 'Leeg', 'OTHER', 1)");
                    execute("update area set code = 'leeg-2' where code = 'leeg'");
                    execute("delete from area where code = 'leeg-2'");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void series_whose_texts_begin_alike_are_not_mixed_up() {
        String indicator = newIndicator();
        List<String> alike = List.of("v", "v{", "v}", "v}v", "v~", "vé", "v v", "vv");

        for (int i = 0; i < alike.size(); i++) {
            String body = figure(indicator, "2010", String.valueOf(i))
                    .replaceFirst("\\{", "{\"breakdown\":{\"soort\":\"" + alike.get(i) + "\"},");
            assertThat(record(body).statusCode()).as(alike.get(i)).isEqualTo(201);
        }
        assertThat(record(figure(indicator, "2010", "99")).statusCode()).isEqualTo(201);
        assertThat(get("/v1/measurements?indicator=" + indicator + "&area=GM0014")
                        .path("items"))
                .hasSize(alike.size() + 1);
    }
}
