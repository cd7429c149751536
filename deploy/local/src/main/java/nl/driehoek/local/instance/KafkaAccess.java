package nl.driehoek.local.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.driehoek.embedded.KafkaUsers;

/** How to connect to the broker of an installation, for the commands and, as files, for every other program. */
public record KafkaAccess(String bootstrapServers) {

    private static final List<String> WITH_FILE =
            List.of(KafkaUsers.PLANNING_TOOL, KafkaUsers.POLICE_SYSTEM, KafkaUsers.ADMIN);

    public static KafkaAccess of(Ports ports) {
        return new KafkaAccess(ports.bootstrapServers());
    }

    /** What a Kafka client of this user needs. */
    public Map<String, Object> client(String user) {
        Map<String, Object> settings = new HashMap<>(KafkaUsers.clientSettings(user));
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }

    /** The settings of a user as Kafka's own tools and the examples read them. */
    public static Path file(DataDirectory directory, String user) {
        return directory.run().resolve("kafka-" + user + ".properties");
    }

    void write(DataDirectory directory) throws IOException {
        for (String user : WITH_FILE) {
            Path file = file(directory, user);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, properties(user));
        }
    }

    static void delete(DataDirectory directory) {
        try {
            for (String user : WITH_FILE) {
                Files.deleteIfExists(file(directory, user));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String properties(String user) {
        return new TreeMap<>(client(user))
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "="
                                + setting.getValue().toString().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
    }
}
