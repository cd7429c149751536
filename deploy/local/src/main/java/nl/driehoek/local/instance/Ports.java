package nl.driehoek.local.instance;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.driehoek.local.LauncherException;

/**
 * The ports of an installation: fixed, so that scripts can count on them, and all moved by the same number so that two
 * installations can run side by side.
 */
public record Ports(int offset) {

    private static final int PLANS = 8081;
    private static final int INDICATORS = 8082;
    private static final int PARTNERS = 8083;
    private static final int ISSUER = 8084;
    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KAFKA_CONTROLLER = 19093;

    private static final int HIGHEST = 65535;
    private static final int LOWEST = 1024;

    public Ports {
        if (KAFKA_CONTROLLER + offset > HIGHEST || PLANS + offset < LOWEST) {
            throw new LauncherException("--port-offset " + offset + " moves a port out of range: choose a number from "
                    + (LOWEST - PLANS) + " to " + (HIGHEST - KAFKA_CONTROLLER));
        }
    }

    public int of(Service service) {
        return offset
                + switch (service) {
                    case PLANS -> PLANS;
                    case INDICATORS -> INDICATORS;
                    case PARTNERS -> PARTNERS;
                };
    }

    public int issuer() {
        return ISSUER + offset;
    }

    public int postgres() {
        return POSTGRES + offset;
    }

    public int kafka() {
        return KAFKA + offset;
    }

    public int kafkaController() {
        return KAFKA_CONTROLLER + offset;
    }

    public String url(Service service) {
        return "http://localhost:" + of(service);
    }

    public String issuerUrl() {
        return "http://localhost:" + issuer() + "/driehoek";
    }

    public String bootstrapServers() {
        return "localhost:" + kafka();
    }

    /** All of them, with who listens there. */
    public Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.put(of(service), service.module());
        }
        all.put(issuer(), "OIDC issuer");
        all.put(postgres(), "PostgreSQL");
        all.put(kafka(), "Kafka");
        all.put(kafkaController(), "Kafka's controller");
        return all;
    }
}
