package nl.driehoek.kit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.driehoek.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

/** An alarm on a metric that nobody exposes never sounds, so the rules are held against a service that runs. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class AlertsTest {
    private static final Path FILES = Path.of("../deploy/monitoring");
    private static final Pattern NAME = Pattern.compile("\\b((?:driehoek|kafka|jvm|http)_[a-z0-9_]+)\\b");
    /** What an expression may hold besides metrics of a service: functions, labels, and what Prometheus makes itself. */
    private static final Set<String> KNOWN = Set.of("max", "min", "by", "and", "or", "delta", "deriv", "absent", "up");

    private static final Set<String> LABELS = Set.of("service", "instance", "job");

    @Test
    void everyMetricOfARuleIsExposedByARunningService() throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode rule : rules()) {
            named.addAll(metrics(rule.path("expr").asText()));
            named.addAll(metrics(rule.at("/annotations/description").asText()));
        }

        assertThat(named).contains("driehoek_dead_letters_waiting", "driehoek_outbox_age_seconds");
        // The metrics of a consumer appear with its first poll.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(exposed()).containsAll(named));
    }

    @Test
    void nothingElseIsNamedInAnExpression() throws IOException {
        for (JsonNode rule : rules()) {
            String rest = rule.path("expr").asText().replaceAll("\"[^\"]*\"|\\[[^]]*]", " ");
            rest = NAME.matcher(rest).replaceAll(" ");
            assertThat(rest.split("[^A-Za-z_]+"))
                    .as(rule.path("alert").asText())
                    .allMatch(word -> word.isEmpty() || KNOWN.contains(word) || LABELS.contains(word));
        }
    }

    @Test
    void everyRuleTellsHowBadItIsWhatItMeansAndWhatToDo() throws IOException {
        Set<String> names = new TreeSet<>();
        for (JsonNode rule : rules()) {
            String name = rule.path("alert").asText();
            assertThat(name).matches("Driehoek[A-Za-z]+");
            assertThat(names.add(name)).as("%s is there once", name).isTrue();
            assertThat(rule.at("/labels/severity").asText()).as(name).isIn("warning", "critical");
            assertThat(rule.at("/annotations/summary").asText()).as(name).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).as(name).hasSizeGreaterThan(40);
            assertThat(rule.at("/annotations/runbook").asText()).as(name).startsWith("1. ");
        }
        assertThat(names).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void theExampleOfAScrapeReadsTheRulesAndNamesEveryServiceAsTheRulesDo() throws IOException {
        JsonNode prometheus = read("prometheus.yaml");

        assertThat(prometheus.at("/rule_files/0").asText()).isEqualTo("alerts.yaml");
        JsonNode job = prometheus.at("/scrape_configs/0");
        assertThat(job.path("job_name").asText()).isEqualTo("driehoek");
        assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
        List<String> services = StreamSupport.stream(job.path("static_configs").spliterator(), false)
                .map(target -> target.at("/labels/service").asText())
                .toList();
        assertThat(services).containsExactlyInAnyOrder("plans-service", "indicators-service", "partners-service");
        String absent = rules().stream()
                .filter(rule -> rule.path("alert").asText().equals("DriehoekServiceAbsent"))
                .map(rule -> rule.path("expr").asText())
                .findFirst()
                .orElseThrow();
        assertThat(services).allSatisfy(service -> assertThat(absent).contains("service=\"" + service + "\""));
    }

    @Test
    void aServiceThatIsReadySaysSo() {
        assertThat(RestAssured.given().get("/q/metrics").asString())
                .containsPattern("(?m)^driehoek_ready(\\{.*})? 1\\.0$");
    }

    private static List<JsonNode> rules() throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        read("alerts.yaml").path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(FILES.resolve(file).toFile());
    }

    private static Set<String> metrics(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static Set<String> exposed() {
        Set<String> names = new TreeSet<>();
        for (String line : RestAssured.given().get("/q/metrics").asString().split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                names.add(line.split("[{ ]")[0]);
            }
        }
        return names;
    }
}
