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
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.driehoek.embedded.Acls;
import nl.driehoek.embedded.DemoIdentity;
import nl.driehoek.embedded.KafkaUsers;
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

    /** What compose puts in for the passwords, which all have to be in the file of defaults. */
    private static String resolved(Object value) throws IOException {
        Properties defaults = new Properties();
        try (Reader file = Files.newBufferedReader(HOME.resolve(".env"))) {
            defaults.load(file);
        }
        return Pattern.compile("\\$\\{(\\w+):\\?}")
                .matcher(String.valueOf(value))
                .replaceAll(variable -> Objects.requireNonNull(defaults.getProperty(variable.group(1))));
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
                "QUARKUS_DATASOURCE_PASSWORD",
                "KAFKA_SECURITY_PROTOCOL",
                "KAFKA_SASL_MECHANISM",
                "KAFKA_SASL_JAAS_CONFIG")) {
            assertThat(resolved(compose.get(same))).as(same).isEqualTo(launcher.get(same));
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
    void topicsAndGrantsComeFromTheOneListOfEach() throws IOException {
        assertThat(services().path("topics").path("volumes"))
                .extracting(JsonNode::asText)
                .anyMatch(volume -> volume.startsWith("./deploy/kafka/topics.txt:"))
                .anyMatch(volume -> volume.startsWith("./deploy/kafka/acls.txt:"));
    }

    @Test
    void theBrokerKnowsEverybodyOfTheListOfGrantsAndLetsNobodyElseIn() throws IOException {
        JsonNode broker = services().path("kafka").path("environment");
        Set<String> users = new TreeSet<>(Acls.listed().principals());
        users.add(KafkaUsers.ADMIN);

        for (String listener : List.of("INSIDE", "OUTSIDE")) {
            String login = resolved(broker.path("KAFKA_LISTENER_NAME_" + listener + "_PLAIN_SASL_JAAS_CONFIG")
                    .asText());
            assertThat(Pattern.compile(" user_(\\S+?)=\"(\\S+?)\"")
                            .matcher(login)
                            .results())
                    .extracting(user -> user.group(1) + " " + user.group(2))
                    .containsExactlyInAnyOrderElementsOf(users.stream()
                            .map(user -> user + " " + KafkaUsers.password(user))
                            .toList());
        }
        assertThat(broker.path("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").asText().split(","))
                .hasSize(3)
                .allMatch(listener -> listener.endsWith(":SASL_PLAINTEXT"));
        assertThat(broker.path("KAFKA_SUPER_USERS").asText()).isEqualTo("User:" + KafkaUsers.ADMIN);
        assertThat(broker.path("KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND").asText()).isEqualTo("false");
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
