package nl.driehoek.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import nl.driehoek.embedded.EmbeddedStack;
import nl.driehoek.embedded.OidcIssuer;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, a real Kafka broker and a real OIDC issuer around the service under test. Use it by
 * {@code @WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)}: once for all tests of a module.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "service";
    private static @Nullable EmbeddedStack stack;

    static OidcIssuer issuer() {
        if (stack == null) {
            throw new IllegalStateException("The test class does not use RealParts");
        }
        return stack.issuer();
    }

    @Override
    public Map<String, String> start() {
        EmbeddedStack started = EmbeddedStack.startTemporary(List.of(DATABASE));
        stack = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.postgres().jdbcUrl(DATABASE),
                "quarkus.datasource.username", started.postgres().username(),
                "quarkus.datasource.password", started.postgres().password(),
                "kafka.bootstrap.servers", started.kafka().bootstrapServers(),
                "driehoek.oidc.issuer", started.issuer().issuerUrl());
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}
