package nl.driehoek.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.embedded.Acls;
import nl.driehoek.embedded.EmbeddedStack;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.embedded.OidcIssuer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, a real Kafka broker and a real OIDC issuer around the service under test. Use it by
 * {@code @WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)}: once for all tests of a module.
 *
 * <p>The service signs in to the broker under its own name, so its tests also show that it is granted what it needs.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "service";
    /** The service of the kit's own tests; it is in no installation. */
    private static final String[] SAMPLE_GRANTS = {
        "sample-service READ,WRITE TOPIC LITERAL driehoek.measurements",
        "sample-service READ,WRITE TOPIC LITERAL driehoek.indicators",
        "sample-service READ TOPIC LITERAL driehoek.measurement-reports",
        "sample-service READ TOPIC LITERAL driehoek.target-statuses",
        "sample-service READ,WRITE TOPIC LITERAL driehoek.indicators.dead-letters",
        "sample-service READ GROUP PREFIXED sample"
    };

    private static @Nullable EmbeddedStack stack;

    static OidcIssuer issuer() {
        if (stack == null) {
            throw new IllegalStateException("The test class does not use RealParts");
        }
        return stack.issuer();
    }

    @Override
    public Map<String, String> start() {
        EmbeddedStack started =
                EmbeddedStack.startTemporary(List.of(DATABASE), Acls.listed().and(SAMPLE_GRANTS));
        stack = started;
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", started.postgres().jdbcUrl(DATABASE),
                "quarkus.datasource.username", started.postgres().username(),
                "quarkus.datasource.password", started.postgres().password(),
                "kafka.bootstrap.servers", started.kafka().bootstrapServers(),
                "driehoek.oidc.issuer", started.issuer().issuerUrl()));
        KafkaUsers.clientSettings("${quarkus.application.name}")
                .forEach((name, value) -> settings.put("kafka." + name, value));
        return settings;
    }

    /** The settings of a Kafka client that may read and write every topic. */
    public static Map<String, Object> administrator() {
        Map<String, Object> settings = new HashMap<>(KafkaUsers.clientSettings(KafkaUsers.ADMIN));
        settings.put("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        return settings;
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}
