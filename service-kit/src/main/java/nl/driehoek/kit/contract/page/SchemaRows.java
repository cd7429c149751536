package nl.driehoek.kit.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lays a JSON Schema out as a row for each member, also of what is within members and items. */
final class SchemaRows {
    private static final Map<String, String> LIMITS = limits();

    private final JsonNode root;
    private final Markdown markdown;
    private final List<Page.Row> rows = new ArrayList<>();

    private SchemaRows(JsonNode root, Markdown markdown) {
        this.root = root;
        this.markdown = markdown;
    }

    /**
     * @param schema what to lay out
     * @param root the document that its references point into
     */
    static List<Page.Row> of(JsonNode schema, JsonNode root, Markdown markdown) {
        SchemaRows rows = new SchemaRows(root, markdown);
        rows.members(schema, "", Set.of(), "");
        return List.copyOf(rows.rows);
    }

    private void members(JsonNode given, String above, Set<String> within, String only) {
        JsonNode schema = resolved(given);
        Set<String> deeper = deeper(given, within);
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties")
                .properties()
                .forEach(member -> member(
                        member.getValue(), above, member.getKey(), required.contains(member.getKey()), deeper, only));
        if (schema.path("additionalProperties").isObject()) {
            member(schema.path("additionalProperties"), above, "*", false, deeper, only);
        }
        if (schema.path("items").isObject()) {
            JsonNode items = schema.path("items");
            if (!repeats(items, deeper)) {
                members(items, above.substring(0, above.length() - 1) + "[].", deeper, only);
            }
        }
        schema.path("oneOf").forEach(branch -> {
            String title = resolved(branch).path("title").asText("one form");
            members(branch, above, deeper, "only of: " + title);
        });
    }

    private void member(JsonNode given, String above, String name, boolean always, Set<String> within, String only) {
        JsonNode schema = resolved(given);
        boolean repeats = repeats(given, within) || repeats(schema.path("items"), within);
        List<String> limits = new ArrayList<>(limitsOf(schema));
        if (!only.isEmpty()) {
            limits.add(0, only);
        }
        if (repeats) {
            limits.add("the members are those of the same name above");
        }
        rows.add(new Page.Row(
                above,
                name,
                type(schema),
                always,
                markdown.html(schema.path("description").asText(name.equals("*") ? "The value under any name." : "")),
                List.copyOf(limits)));
        if (!repeats) {
            members(given, above + name + ".", within, only);
        }
    }

    private static boolean repeats(JsonNode schema, Set<String> within) {
        return schema.has("$ref") && within.contains(schema.path("$ref").asText());
    }

    private static Set<String> deeper(JsonNode schema, Set<String> within) {
        if (!schema.has("$ref")) {
            return within;
        }
        Set<String> deeper = new HashSet<>(within);
        deeper.add(schema.path("$ref").asText());
        return deeper;
    }

    /** With what it refers to and all that it must fit taken together. */
    private JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref") && !schema.has("allOf")) {
            return schema;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        if (schema.has("$ref")) {
            merge(whole, resolved(root.at(schema.path("$ref").asText().substring(1))));
        }
        schema.path("allOf").forEach(part -> merge(whole, resolved(part)));
        schema.properties().forEach(member -> {
            if (!member.getKey().equals("$ref") && !member.getKey().equals("allOf")) {
                whole.set(member.getKey(), member.getValue());
            }
        });
        return whole;
    }

    private static void merge(ObjectNode whole, JsonNode part) {
        part.properties().forEach(member -> {
            if (member.getValue().isObject() && whole.path(member.getKey()).isObject()) {
                ObjectNode both = whole.path(member.getKey()).deepCopy();
                merge(both, member.getValue());
                whole.set(member.getKey(), both);
            } else {
                whole.set(member.getKey(), member.getValue());
            }
        });
    }

    private String type(JsonNode schema) {
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            return type.equals("array")
                    ? "list of " + type(resolved(schema.path("items")))
                    : schema.has("format") ? type + " (" + schema.path("format").asText() + ")" : type;
        }
        if (schema.path("type").isArray()) {
            List<String> types = new ArrayList<>();
            schema.path("type").forEach(type -> types.add(type.asText()));
            return String.join(" or ", types);
        }
        if (schema.has("enum")) {
            return "code";
        }
        if (schema.has("const")) {
            return schema.path("const").isTextual()
                    ? "code"
                    : schema.path("const").isBoolean() ? "boolean" : "number";
        }
        return schema.has("properties") || schema.has("oneOf") ? "object" : "any";
    }

    private static List<String> limitsOf(JsonNode schema) {
        List<String> limits = new ArrayList<>();
        if (schema.has("const")) {
            limits.add("always " + schema.path("const").asText());
        }
        if (schema.path("enum").isArray()) {
            List<String> codes = new ArrayList<>();
            schema.path("enum").forEach(code -> codes.add(code.asText()));
            limits.add("one of " + String.join(", ", codes));
        }
        LIMITS.forEach((keyword, words) -> {
            if (schema.has(keyword)) {
                limits.add(words.formatted(schema.path(keyword).asText()));
            }
        });
        if (schema.path("uniqueItems").asBoolean()) {
            limits.add("no two the same");
        }
        JsonNode items = schema.path("items");
        if (items.isObject() && !items.has("$ref") && !items.has("properties")) {
            limitsOf(items).forEach(limit -> limits.add("each: " + limit));
        }
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isBoolean() && !additional.asBoolean()) {
            limits.add("no other members");
        }
        return limits;
    }

    private static Map<String, String> limits() {
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("minLength", "at least %s characters");
        limits.put("maxLength", "at most %s characters");
        limits.put("pattern", "pattern %s");
        limits.put("minimum", "at least %s");
        limits.put("exclusiveMinimum", "more than %s");
        limits.put("maximum", "at most %s");
        limits.put("exclusiveMaximum", "less than %s");
        limits.put("minItems", "at least %s items");
        limits.put("maxItems", "at most %s items");
        limits.put("minProperties", "at least %s members");
        limits.put("maxProperties", "at most %s members");
        return limits;
    }
}
