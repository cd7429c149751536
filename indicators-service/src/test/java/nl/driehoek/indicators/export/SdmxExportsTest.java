package nl.driehoek.indicators.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.driehoek.indicators.export.Files.MEASUREMENTS;
import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SdmxExportsTest extends ServiceTest {

    private static Response exported(String indicator) {
        return Files.ask(
                MEASUREMENTS, Files.SDMX + "; version=2.0.0", Map.of("indicator", indicator, "dialect", "dutch"));
    }

    @Test
    void a_message_says_its_structure_in_every_row() {
        String indicator = newIndicator();
        String at = recorded(indicator, "2010", "7.5").path("recordedAt").asText();

        Response answer = exported(indicator);

        assertThat(answer.contentType()).isEqualTo("application/vnd.sdmx.data+csv;version=2.0.0");
        assertThat(answer.header("Content-Disposition")).contains("measurements.sdmx.csv");
        assertThat(new String(answer.asByteArray(), UTF_8))
                .isEqualTo("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,BREAKDOWN,TIME_PERIOD,OBS_VALUE,"
                        + "OBS_TEXT,OBS_LINK,OBS_STATUS,SERIES_BREAK,LOWER_BOUND,UPPER_BOUND,UNIT_MEASURE,DATA_SOURCE,"
                        + "DATA_PROVIDER,UPDATED\r\n"
                        + "dataflow,DRIEHOEK:MEASUREMENTS(1.0.0),I,A," + indicator
                        + ",GM0014,_T,2010,7.5,,,A,false,,,%,,," + at + "\r\n");
    }

    @Test
    void frequencies_statuses_and_breakdowns_have_their_codes() {
        String indicator = newIndicator();
        recorded(indicator, "2010-03", "7");
        record(figure(indicator, "2010-Q3", "7", ",\"breakdown\":{\"sex\":\"v\",\"age\":\"12-17\"}"));
        record("""
                {"indicator":"%s","area":"GM0014","period":"2011","withheld":true,"observationStatus":"PROVISIONAL"}""".formatted(indicator));
        record(figure(indicator, "2012", "7").replace("DEFINITIVE", "PROVISIONAL"));

        String[] lines = new String(exported(indicator).asByteArray(), UTF_8).split("\r\n");

        assertThat(lines[1]).contains(",I,Q,").contains(",age=12-17;sex=v,2010-Q3,7,,,A,");
        assertThat(lines[2]).contains(",I,M,").contains(",_T,2010-03,7,,,A,");
        assertThat(lines[3]).contains(",I,A,").contains(",_T,2011,,,,Q,");
        assertThat(lines[4]).contains(",_T,2012,7,,,P,");
    }
}
