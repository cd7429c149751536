package nl.driehoek.plans.indicatorview.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.plans.indicatorview.domain.KnownIndicator;
import nl.driehoek.plans.target.domain.DesiredDirection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorDefinedV1Test {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static KnownIndicator read(String json) throws JsonProcessingException {
        return JSON.readValue(json, IndicatorDefinedV1.class).indicator();
    }

    /** The producer's contract lies beside us; that its examples can be read is what we rely on. */
    static List<Path> examplesOfIndicatorsService() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../indicators-service/src/main/resources/contracts/examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(IndicatorDefinedV1.TYPE))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examplesOfIndicatorsService")
    void everyExampleOfTheProducerCanBeRead(Path example) throws IOException {
        KnownIndicator indicator = read(Files.readString(example));

        assertThat(indicator.code()).startsWith("groningen-");
        assertThat(indicator.desiredDirection()).isEqualTo(DesiredDirection.LOWER);
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("{\"version\":0}"))
                .asInstanceOf(type(ProblemException.class))
                .extracting(e -> e.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(List.of("/code", "/name", "/unit", "/desiredDirection", "/version"));
    }
}
