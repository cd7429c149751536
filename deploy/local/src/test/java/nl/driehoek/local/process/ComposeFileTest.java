package nl.driehoek.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.embedded.OidcIssuer;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file cannot be run where these tests run, so it is held against the launcher, which is. */
class ComposeFileTest {
    private static final Path HOME = Path.of("../..");
    private static final Ports PORTS = new Ports(0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode services() throws IOException {
        try (Reader file = Files.newBufferedReader(HOME.resolve("docker-compose.yml"))) {
            Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JSON.valueToTree(compose).path("services");
        }
    }

    private static Map<?, ?> environment(Service service) throws IOException {
        return JSON.convertValue(services().path(service.module()).path("environment"), Map.class);
    }

    @ParameterizedTest
    @EnumSource
    void aServiceGetsTheVariablesThatTheLauncherGivesIt(Service service) throws IOException {
        Map<String, String> launcher = ServiceSettings.environment(service, PORTS);

        Map<?, ?> compose = environment(service);

        assertThat(compose.keySet()).isEqualTo(launcher.keySet());
        for (String same : List.of(
                "QUARKUS_HTTP_PORT",
                "DRIEHOEK_BASE_URL",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_DATASOURCE_PASSWORD")) {
            assertThat(compose.get(same)).as(same).isEqualTo(launcher.get(same));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceHasItsOwnDatabaseAndItsFixedPort(Service service) throws IOException {
        assertThat(environment(service).get("QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo("jdbc:postgresql://postgres:5432/" + service.database());
        assertThat(Files.readString(HOME.resolve("deploy/compose/databases.sql")))
                .contains("create database " + service.database() + ";");
        assertThat(services().path(service.module()).path("ports").get(0).asText())
                .isEqualTo("127.0.0.1:" + PORTS.of(service) + ":" + PORTS.of(service));
    }

    @Test
    void thePartsAroundTheServicesHaveTheLaunchersPorts() throws IOException {
        assertThat(services().path("postgres").path("ports").get(0).asText())
                .startsWith("127.0.0.1:" + PORTS.postgres());
        assertThat(services().path("kafka").path("ports").get(0).asText()).startsWith("127.0.0.1:" + PORTS.kafka());
        assertThat(services().path("keycloak").path("ports").get(0).asText()).startsWith("127.0.0.1:" + PORTS.issuer());
        assertThat(services()
                        .path("kafka")
                        .path("environment")
                        .path("KAFKA_AUTO_CREATE_TOPICS_ENABLE")
                        .asText())
                .isEqualTo("false");
    }

    @Test
    void theTopicsComeFromTheOneListOfTopics() throws IOException {
        assertThat(services().path("topics").path("volumes").get(0).asText()).startsWith("./deploy/kafka/topics.txt:");
    }

    @ParameterizedTest
    @EnumSource
    void theRealmHasTheDemoIdentitiesOfTheLauncher(DemoIdentity identity) throws IOException {
        JsonNode realm = JSON.readTree(HOME.resolve("deploy/compose/realm.json").toFile());

        JsonNode client = client(realm, identity.role());

        for (Map.Entry<String, Object> claim : identity.claims().entrySet()) {
            JsonNode config = mapper(client, claim.getKey());
            String value = config.path("claim.value").asText();
            Object given =
                    "JSON".equals(config.path("jsonType.label").asText()) ? JSON.readValue(value, Object.class) : value;
            assertThat(given).as(claim.getKey()).isEqualTo(claim.getValue());
        }
        assertThat(mapper(client, "audience").path("included.custom.audience").asText())
                .isEqualTo(OidcIssuer.AUDIENCE);
    }

    private static JsonNode client(JsonNode realm, String id) {
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("No client " + id + " in the realm");
    }

    private static JsonNode mapper(JsonNode client, String name) {
        for (JsonNode mapper : client.path("protocolMappers")) {
            if (mapper.path("name").asText().equals(name)) {
                return mapper.path("config");
            }
        }
        throw new AssertionError("No mapper " + name + " in client " + client.path("clientId"));
    }
}
