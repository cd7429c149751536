package nl.driehoek.kit.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Makes the data of events comparable: the same whatever the order of members, and however a number is written. */
@ApplicationScoped
public class DataDigest {
    private final ObjectMapper mapper;

    public DataDigest(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    JsonNode parsed(byte[] data) {
        try {
            return mapper.readTree(data);
        } catch (IOException e) {
            return mapper.getNodeFactory().textNode(new String(data, StandardCharsets.UTF_8));
        }
    }

    /** The digest of data as it would be published. */
    String of(Object data) {
        // By way of text, as it comes back from the topic.
        try {
            return of(parsed(mapper.writeValueAsBytes(data)));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + data.getClass(), e);
        }
    }

    String of(JsonNode data) {
        StringBuilder canonical = new StringBuilder();
        write(data, canonical);
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
            out.append('{');
            for (String name : names) {
                JsonNode member = node.get(name);
                if (!member.isNull()) {
                    out.append(name.length()).append(':').append(name);
                    write(member, out);
                }
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(item -> write(item, out));
            out.append(']');
        } else if (node.isNumber()) {
            out.append('#').append(node.decimalValue().stripTrailingZeros()).append(';');
        } else {
            String text = node.asText();
            out.append(node.getNodeType()).append(text.length()).append(':').append(text);
        }
    }
}
