package nl.driehoek.indicators.export;

import static nl.driehoek.indicators.testing.Api.figure;
import static nl.driehoek.indicators.testing.Api.json;
import static nl.driehoek.indicators.testing.Api.newIndicator;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.indicators.testing.Api.unique;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.driehoek.indicators.imports.domain.BuiltInMappings;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.Interpretation;
import nl.driehoek.indicators.imports.domain.RowInterpreter;
import nl.driehoek.indicators.imports.domain.SourceFigure;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.source.Read;
import nl.driehoek.indicators.imports.source.RowSink;
import nl.driehoek.indicators.imports.source.SourceReaders;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.testing.Imports;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported is what the built-in mappings read. */
@QuarkusTest
class RoundTripTest extends ServiceTest {
    @Inject
    ObjectMapper mapper;

    private static String numbers() {
        String indicator = newIndicator();
        record(figure(indicator, "2009", "0.30", ",\"margin\":{\"lower\":0.1,\"upper\":1}"))
                .then()
                .statusCode(201);
        record(figure(indicator, "2010-Q2", "1", ",\"breakdown\":{\"age\":\"12-17\"},\"seriesBreak\":true"))
                .then()
                .statusCode(201);
        record("""
                {"indicator":"%s","area":"GM0014","period":"2011-03","withheld":true,"observationStatus":"PROVISIONAL",
                 "source":"=A1; \\"x\\"","publisher":"'t Zand"}""".formatted(indicator)).then().statusCode(201);
        record(figure(indicator, "2012", "12.345")).then().statusCode(201);
        record(figure(indicator, "2012", "1.234", ",\"correction\":{\"reason\":\"-telfout\"}"))
                .then()
                .statusCode(201);
        return indicator;
    }

    private static String documents() {
        String indicator = unique("verslag");
        as("analyst")
                .body("""
                {"code":"%s","name":"Verslag","unit":"document","source":"Gemeente","frequency":"YEARLY",
                 "desiredDirection":"NONE","aggregation":"LAST","valueType":"DOCUMENT"}""".formatted(indicator))
                .post("/v1/indicators")
                .then()
                .statusCode(201);
        record("""
                {"indicator":"%s","area":"GM0014","period":"2011","observationStatus":"DEFINITIVE",
                 "text":"  =Concept;\\r\\n\\"nog\\" niet vastgesteld, dus\\tlet op \\n",
                 "link":"https://gemeente.groningen.nl/verslag.pdf?a=1&b=%%3B"}""".formatted(indicator)).then().statusCode(201);
        return indicator;
    }

    private static List<SourceFigure> read(byte[] file, String key) throws IOException {
        ImportMapping mapping = BuiltInMappings.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        RowInterpreter interpreter = new RowInterpreter(mapping, Read.ANY_CODE);
        List<SourceFigure> figures = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        SourceReaders.of(Objects.requireNonNull(mapping.format()))
                .read(new ByteArrayInputStream(file), mapping, new RowSink() {
                    @Override
                    public void row(SourceRow row) {
                        Interpretation read = interpreter.interpret(row);
                        figures.addAll(read.figures());
                        faults.addAll(read.faults());
                    }

                    @Override
                    public void fault(Fault fault) {
                        faults.add(fault);
                    }
                });
        assertThat(faults).isEmpty();
        return figures;
    }

    private static ReportedMeasurement report(SourceFigure figure) {
        return new ReportedMeasurement(
                figure.indicator(),
                figure.area(),
                new HashMap<>(figure.breakdown().parts()),
                figure.period().toString(),
                figure.value(),
                figure.status(),
                figure.margin() == null
                        ? null
                        : new ReportedMeasurement.ReportedMargin(
                                figure.margin().lower(), figure.margin().upper()),
                figure.seriesBreak(),
                figure.withheld(),
                figure.source(),
                figure.publisher(),
                figure.text(),
                figure.link(),
                figure.correctionReason() == null
                        ? null
                        : new ReportedMeasurement.ReportedCorrection(figure.correctionReason()));
    }

    @ParameterizedTest
    @CsvSource({
        TableMedia.CSV + ",dutch," + BuiltInMappings.DRIEHOEK,
        TableMedia.CSV + ",international," + BuiltInMappings.DRIEHOEK_INTERNATIONAL,
        TableMedia.XLSX + ",international," + BuiltInMappings.DRIEHOEK_XLSX
    })
    void an_export_that_is_imported_where_it_came_from_changes_nothing(String type, String dialect, String key)
            throws IOException {
        for (String indicator : List.of(numbers(), documents())) {
            Map<String, String> query = Map.of("indicator", indicator, "dialect", dialect);
            byte[] exported = Files.file(Files.MEASUREMENTS, type, query);

            List<SourceFigure> figures = read(exported, key);
            Response answer = as("analyst")
                    .body(mapper.writeValueAsString(Map.of(
                            "measurements",
                            figures.stream().map(RoundTripTest::report).toList())))
                    .post("/v1/measurement-batches");

            JsonNode outcome = json(answer);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(outcome.path("unchanged").asInt())
                    .isEqualTo(figures.size())
                    .isPositive();
            assertThat(figures)
                    .extracting(SourceFigure::source, SourceFigure::publisher, SourceFigure::correctionReason)
                    .isEqualTo(stored(outcome));
            JsonNode imported = Imports.ended(Imports.order(Tokens.of("analyst"), key, type, exported, ""));
            assertThat(imported.path("state").asText()).as(imported.toString()).isEqualTo("SUCCEEDED");
            assertThat(Imports.counts(imported)).containsExactly(0L, 0L, 0L, (long) figures.size(), 0L);
        }
    }

    private static List<org.assertj.core.groups.Tuple> stored(JsonNode outcome) {
        List<org.assertj.core.groups.Tuple> stored = new ArrayList<>();
        outcome.path("measurements")
                .forEach(one -> stored.add(new org.assertj.core.groups.Tuple(
                        one.path("source").asText(null),
                        one.path("publisher").asText(null),
                        one.path("correctionReason").asText(null))));
        return stored;
    }
}
