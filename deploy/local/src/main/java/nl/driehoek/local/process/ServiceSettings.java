package nl.driehoek.local.process;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.driehoek.embedded.KafkaUsers;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;

/** The environment of a service. Whatever else runs the services gives them the same variables. */
public final class ServiceSettings {

    private static final String DATABASE_USER = "driehoek";

    private ServiceSettings() {}

    public static Map<String, String> environment(Service service, Ports ports) {
        Map<String, String> environment = new TreeMap<>();
        // The issuer gives a token to whoever asks: nobody outside this machine may reach the services.
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("DRIEHOEK_BASE_URL", ports.url(service));
        environment.put("DRIEHOEK_OIDC_ISSUER", ports.issuerUrl());
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + ports.postgres() + "/" + service.database());
        environment.put("QUARKUS_DATASOURCE_USERNAME", DATABASE_USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", DATABASE_USER);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        // Each service is a user of its own, and may only do there what it has to.
        KafkaUsers.clientSettings(service.module())
                .forEach((name, value) -> environment.put(kafkaVariable(name), value));
        return environment;
    }

    private static String kafkaVariable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
