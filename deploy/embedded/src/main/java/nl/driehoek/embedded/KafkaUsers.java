package nl.driehoek.embedded;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the users of the broker sign in: by name and password (SASL PLAIN). On a developer's machine the password is the
 * name; {@code DRIEHOEK_KAFKA_PASSWORD_PLANS_SERVICE} and the like give others, to every part that inherits them.
 */
public final class KafkaUsers {

    /** Makes the topics and the grants; above all grants. */
    public static final String ADMIN = "admin";
    /** An outside system that follows what is public. */
    public static final String PLANNING_TOOL = "planning-tool";
    /** An outside system that reports measurements. */
    public static final String POLICE_SYSTEM = "police-system";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private KafkaUsers() {}

    public static String password(String user) {
        return System.getenv().getOrDefault(passwordVariable(user), user);
    }

    /** The environment variable that gives a user another password. */
    public static String passwordVariable(String user) {
        return "DRIEHOEK_KAFKA_PASSWORD_" + user.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** What a Kafka client needs beside the address of the broker. */
    public static Map<String, String> clientSettings(String user) {
        return clientSettings(user, password(user));
    }

    static Map<String, String> clientSettings(String user, String password) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", login(user, password) + ";");
    }

    /** What a listener of the broker needs: how it signs in with other nodes, and whom it lets in. */
    static String listener(Collection<String> users) {
        return users.stream()
                .map(user -> " user_" + user + "=" + quoted(password(user)))
                .collect(Collectors.joining("", login(ADMIN, password(ADMIN)), ";"));
    }

    private static String login(String user, String password) {
        return LOGIN + " username=" + quoted(user) + " password=" + quoted(password);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
