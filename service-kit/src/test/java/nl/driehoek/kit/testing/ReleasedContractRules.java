package nl.driehoek.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A type that was released keeps its word: whoever reads or writes it by the released schema can go on. Each service has
 * a test class that extends this one. With {@code -Dcontracts.release=true} the present schemas and examples become the
 * released ones, when they keep that word.
 */
public abstract class ReleasedContractRules {
    private static final Path SCHEMAS = AsyncApiDocument.CONTRACTS.resolve("schemas");
    private static final Path EXAMPLES = AsyncApiDocument.CONTRACTS.resolve("examples");
    private static final Path RELEASED = AsyncApiDocument.CONTRACTS.resolve("released");
    private static final Path DIGESTS = RELEASED.resolve("examples.sha256");

    private final Set<String> inbound = inbound();

    @Test
    void everyReleasedTypeIsStillReadableByItsReleasedSchema() throws IOException {
        assertThat(releasedTypes()).as("released schemas").isNotEmpty();
        for (String type : releasedTypes()) {
            assertThat(SCHEMAS.resolve(type + ".json"))
                    .as("a released type stays published")
                    .exists();
            JsonNode released = AsyncApiDocument.json(RELEASED.resolve(type + ".json"));
            JsonNode present = AsyncApiDocument.json(SCHEMAS.resolve(type + ".json"));
            List<String> breaks = inbound.contains(type)
                    ? SchemaCompatibility.breaks(released, present)
                    : SchemaCompatibility.breaks(present, released);
            assertThat(breaks)
                    .as("%s breaks who %s it; a change like this needs a new version", type, verb(type))
                    .isEmpty();
        }
    }

    @Test
    void everyReleasedExampleIsStillThereAsItWas() throws IOException {
        Map<String, String> present = digests();
        for (String line : Files.readAllLines(DIGESTS)) {
            String[] parts = line.split(" +", 2);
            assertThat(present.get(parts[1]))
                    .as("%s was released: add an example beside it instead of changing it", parts[1])
                    .isEqualTo(parts[0]);
        }
    }

    /** Releases before it looks, when that was asked for. */
    @Test
    void whatWasReleasedIsPublished() throws IOException {
        if (Boolean.getBoolean("contracts.release")) {
            release();
        }
        assertThat(AsyncApiRules.files(SCHEMAS).stream().map(Path::getFileName).map(Path::toString))
                .containsAll(
                        releasedTypes().stream().map(type -> type + ".json").toList());
    }

    private void release() throws IOException {
        Files.createDirectories(RELEASED);
        if (!releasedTypes().isEmpty()) {
            everyReleasedTypeIsStillReadableByItsReleasedSchema();
            everyReleasedExampleIsStillThereAsItWas();
        }
        for (Path schema : AsyncApiRules.files(SCHEMAS)) {
            if (isOfType(schema)) {
                Files.copy(schema, RELEASED.resolve(schema.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> lines = new ArrayList<>();
        digests().forEach((name, digest) -> lines.add(digest + "  " + name));
        Files.write(DIGESTS, lines, UTF_8);
    }

    private String verb(String type) {
        return inbound.contains(type) ? "writes" : "reads";
    }

    /** Types that others write and this service reads, by a schema of its own. */
    private static Set<String> inbound() {
        AsyncApiDocument document = AsyncApiDocument.committed();
        Set<String> types = new TreeSet<>();
        for (String name : document.messagesOf("receive")) {
            types.add(document.messages().get(name).path("name").asText());
        }
        return types;
    }

    private static Set<String> releasedTypes() throws IOException {
        Set<String> types = new TreeSet<>();
        for (Path file : AsyncApiRules.files(RELEASED)) {
            if (isOfType(file)) {
                types.add(file.getFileName().toString().replace(".json", ""));
            }
        }
        return types;
    }

    private static boolean isOfType(Path file) {
        return file.getFileName().toString().matches("nl\\.driehoek\\..*\\.json");
    }

    private static Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path example : AsyncApiRules.files(EXAMPLES)) {
            digests.put(example.getFileName().toString(), sha256(Files.readAllBytes(example)));
        }
        return digests;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
