package nl.driehoek.plans.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.Completeness;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans of the local installation can be submitted as they are. */
class SeedsAreCompleteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEEDS = Path.of("../deploy/local/src/main/resources/seeds");

    static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !content(file).isMissingNode())
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode content(Path file) {
        try {
            JsonNode seed = JSON.readTree(file.toFile());
            JsonNode whole = seed.at("/plan/content");
            return whole.isMissingNode() ? seed.path("content") : whole;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsMissing(Path seed) throws IOException {
        ContentDocument document = JSON.treeToValue(content(seed), ContentDocument.class);
        Faults faults = new Faults();
        var content = ContentRules.read(document.form(), new ContentScope(List.of("GM0014"), null), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(Completeness.of(content.orElseThrow(), code -> true).missing())
                .isEmpty();
    }
}
