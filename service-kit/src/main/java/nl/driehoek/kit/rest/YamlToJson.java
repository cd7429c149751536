package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes one YAML node tree as JSON; refuses what JSON does not have. See {@link YamlDocument}. */
final class YamlToJson {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    /** Aliases let a small body stand for a huge document. */
    private static final int CHARACTERS = 10_000_000;

    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private long characters;

    byte[] write(Node root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            node(root, json);
        } catch (IOException e) {
            throw new IllegalStateException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private void node(Node node, JsonGenerator json) throws IOException {
        if (node instanceof ScalarNode scalar) {
            scalar(scalar, json);
            return;
        }
        count(node, 2);
        if (!around.add(node)) {
            throw YamlDocument.refused("yaml-loop", "An alias holds itself" + at(node) + ".");
        }
        if (node instanceof MappingNode mapping && Tag.MAP.equals(node.getTag())) {
            mapping(mapping, json);
        } else if (node instanceof SequenceNode sequence && Tag.SEQ.equals(node.getTag())) {
            json.writeStartArray();
            for (Node element : sequence.getValue()) {
                node(element, json);
            }
            json.writeEndArray();
        } else {
            throw tagged(node);
        }
        around.remove(node);
    }

    private void mapping(MappingNode mapping, JsonGenerator json) throws IOException {
        Set<String> names = new HashSet<>();
        json.writeStartObject();
        for (NodeTuple member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                throw YamlDocument.refused(
                        "not-json", "A member's name must be a text" + at(member.getKeyNode()) + ".");
            }
            count(key, key.getValue().length());
            if (!names.add(key.getValue())) {
                throw YamlDocument.refused(
                        "member-twice", "Member '" + key.getValue() + "' stands twice" + at(key) + ".");
            }
            json.writeFieldName(key.getValue());
            node(member.getValueNode(), json);
        }
        json.writeEndObject();
    }

    private void scalar(ScalarNode scalar, JsonGenerator json) throws IOException {
        String text = scalar.getValue();
        count(scalar, text.length() + 1);
        if (Tag.STR.equals(scalar.getTag())) {
            json.writeString(text);
        } else if (!YamlDocument.PLAIN.equals(scalar.getTag())) {
            throw tagged(scalar);
        } else if (NOTHING.contains(text)) {
            json.writeNull();
        } else if (BOOLEAN.matcher(text).matches()) {
            json.writeBoolean(Boolean.parseBoolean(text));
        } else if (NUMBER.matcher(text).matches()) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }

    private void count(Node node, int more) {
        characters += more;
        if (characters > CHARACTERS) {
            throw YamlDocument.refused(
                    "too-large", "With its aliases written out the document is too large" + at(node) + ".");
        }
    }

    private static RuntimeException tagged(Node node) {
        return YamlDocument.refused(
                "yaml-tag",
                "Types such as " + node.getTag().getValue() + " are not read" + at(node) + ": leave it out.");
    }

    private static String at(Node node) {
        return YamlDocument.where(node.getStartMark());
    }
}
