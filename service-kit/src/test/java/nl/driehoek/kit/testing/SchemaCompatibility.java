package nl.driehoek.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares two JSON Schemas (2020-12) by their structure: is every document that is valid by the narrow one valid by the
 * wide one too? It knows the keywords that our contracts use. What it does not know must be the same in both, so that a
 * break can be reported that is none, but none is missed.
 */
final class SchemaCompatibility {
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$comment",
            "title",
            "description",
            "examples",
            "default",
            "deprecated",
            "readOnly");
    private static final Set<String> KNOWN_ELSEWHERE = Set.of("type", "const", "enum", "properties", "required");
    private static final Set<String> LOWER = Set.of("minLength", "minItems", "minProperties");
    private static final Set<String> UPPER = Set.of("maxLength", "maxItems", "maxProperties");
    private static final Set<String> BOUNDS = Set.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");

    private final JsonNode narrowRoot;
    private final JsonNode wideRoot;
    private final Set<String> compared = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode narrowRoot, JsonNode wideRoot) {
        this.narrowRoot = narrowRoot;
        this.wideRoot = wideRoot;
    }

    /** Where the narrow schema lets through what the wide one refuses, by JSON pointer; empty when nowhere. */
    static List<String> breaks(JsonNode narrow, JsonNode wide) {
        SchemaCompatibility comparison = new SchemaCompatibility(narrow, wide);
        comparison.compare(narrow, wide, "");
        return comparison.breaks;
    }

    private void compare(JsonNode narrow, JsonNode wide, String at) {
        if (!compared.add(at(narrow) + " " + at(wide)) && (narrow.has("$ref") || wide.has("$ref"))) {
            return; // the same pair of definitions, from within itself
        }
        JsonNode n = expanded(narrow, narrowRoot, at);
        JsonNode w = expanded(wide, wideRoot, at);
        if (isTrivial(w) || (n.isBoolean() && !n.asBoolean())) {
            return;
        }
        if (w.isBoolean()) {
            broken(at, "nothing may stand here");
            return;
        }
        if (values(n) != null) {
            compareValues(n, w, at);
            return;
        }
        compareType(n, w, at);
        if (values(w) != null) {
            broken(at, "any value instead of " + values(w));
        }
        compareMembers(n, w, at);
        w.fieldNames().forEachRemaining(keyword -> compareKeyword(keyword, n, w, at));
    }

    private void compareKeyword(String keyword, JsonNode n, JsonNode w, String at) {
        JsonNode wide = w.path(keyword);
        JsonNode narrow = n.path(keyword);
        if (ANNOTATIONS.contains(keyword) || KNOWN_ELSEWHERE.contains(keyword)) {
            return;
        }
        if (LOWER.contains(keyword)) {
            demand(narrow.asInt(0) >= wide.asInt(), at, keyword + " is lower than " + wide);
        } else if (UPPER.contains(keyword)) {
            demand(narrow.asInt(Integer.MAX_VALUE) <= wide.asInt(), at, keyword + " is higher than " + wide);
        } else if (BOUNDS.contains(keyword)) {
            demand(boundHolds(keyword, wide.decimalValue(), n), at, keyword + " is wider than " + wide);
        } else {
            switch (keyword) {
                case "items", "additionalProperties", "propertyNames" -> compareBelow(keyword, narrow, wide, at);
                case "uniqueItems" -> demand(narrow.asBoolean() || !wide.asBoolean(), at, "items may be the same");
                case "anyOf" -> demand(eachFitsOne(n, wide, at), at, "another alternative");
                case "oneOf" ->
                    demand(
                            same(n, w, keyword) || (distinct(wide) && eachFitsOne(n, wide, at)),
                            at,
                            "another alternative");
                case "allOf" -> wide.forEach(part -> compare(n, part, at));
                default -> demand(same(n, w, keyword), at, keyword + " is another");
            }
        }
    }

    private void compareBelow(String keyword, JsonNode narrow, JsonNode wide, String at) {
        JsonNode below = narrow.isMissingNode() ? JsonNodeFactory.instance.booleanNode(true) : narrow;
        compare(below, wide, at + "/" + keyword);
    }

    private void compareType(JsonNode n, JsonNode w, String at) {
        Set<String> narrow = texts(n.path("type"));
        Set<String> wide = texts(w.path("type"));
        if (wide.contains("number")) {
            wide.add("integer");
        }
        if (!wide.isEmpty()) {
            demand(
                    !narrow.isEmpty() && wide.containsAll(narrow),
                    at,
                    "type " + (narrow.isEmpty() ? "any" : narrow) + " instead of " + wide);
        }
    }

    private void compareValues(JsonNode n, JsonNode w, String at) {
        ObjectNode schema = w.isObject() ? w.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (wideRoot.has("$defs")) {
            schema.set("$defs", wideRoot.path("$defs"));
        }
        for (JsonNode value : values(n)) {
            demand(Schemas.faults(schema, value).isEmpty(), at, "the value " + value + " is new");
        }
    }

    private void compareMembers(JsonNode n, JsonNode w, String at) {
        Set<String> always = texts(n.path("required"));
        texts(w.path("required")).stream()
                .filter(member -> !always.contains(member))
                .forEach(member -> broken(at + "/" + member, "is no longer always there"));
        boolean closed = isFalse(n.path("additionalProperties"));
        w.path("properties").properties().forEach(member -> {
            JsonNode narrow = n.path("properties").path(member.getKey());
            String here = at + "/" + member.getKey();
            if (!narrow.isMissingNode()) {
                compare(narrow, member.getValue(), here);
            } else if (!closed) {
                broken(here, "is no longer described, so that anything may stand there");
            }
        });
        JsonNode others = w.path("additionalProperties");
        if (!others.isMissingNode()) {
            n.path("properties").properties().forEach(member -> {
                if (!w.path("properties").has(member.getKey())) {
                    compare(member.getValue(), others, at + "/" + member.getKey());
                }
            });
        }
    }

    /** Whether each alternative of the narrow one (or the whole, when it has none) fits one of the wide one. */
    private boolean eachFitsOne(JsonNode n, JsonNode wide, String at) {
        List<JsonNode> alternatives = new ArrayList<>();
        for (String keyword : List.of("anyOf", "oneOf")) {
            n.path(keyword).forEach(alternatives::add);
        }
        if (alternatives.isEmpty()) {
            alternatives.add(n);
        }
        return alternatives.stream().allMatch(narrow -> {
            for (JsonNode one : wide) {
                SchemaCompatibility trial = new SchemaCompatibility(narrowRoot, wideRoot);
                trial.compared.addAll(compared);
                trial.compare(narrow, one, at);
                if (trial.breaks.isEmpty()) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Whether a member tells the alternatives apart: each has it always, with a constant of its own. */
    private static boolean distinct(JsonNode alternatives) {
        Set<String> seen = new HashSet<>();
        for (JsonNode one : alternatives) {
            boolean constant = one.path("properties").properties().stream()
                    .filter(member -> texts(one.path("required")).contains(member.getKey()))
                    .filter(member -> member.getValue().has("const"))
                    .anyMatch(member ->
                            seen.add(member.getKey() + "=" + member.getValue().path("const")));
            if (!constant) {
                return false;
            }
        }
        return true;
    }

    private static boolean boundHolds(String keyword, BigDecimal wide, JsonNode n) {
        boolean lower = keyword.toLowerCase(java.util.Locale.ROOT).contains("minimum");
        boolean open = keyword.startsWith("exclusive");
        BiPredicate<BigDecimal, Boolean> enough = (bound, strictly) -> {
            int order = lower ? bound.compareTo(wide) : wide.compareTo(bound);
            return order > 0 || (order == 0 && (strictly || !open));
        };
        JsonNode closedBound = n.path(lower ? "minimum" : "maximum");
        JsonNode openBound = n.path(lower ? "exclusiveMinimum" : "exclusiveMaximum");
        return (closedBound.isNumber() && enough.test(closedBound.decimalValue(), false))
                || (openBound.isNumber() && enough.test(openBound.decimalValue(), true));
    }

    private boolean same(JsonNode n, JsonNode w, String keyword) {
        return plain(n.path(keyword), narrowRoot, Set.of()).equals(plain(w.path(keyword), wideRoot, Set.of()));
    }

    /** Without what is only said to people, and with what is referred to put in its place. */
    private static JsonNode plain(JsonNode node, JsonNode root, Set<String> within) {
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(plain(item, root, within)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(member -> {
            if (member.getKey().equals("$ref")
                    && !within.contains(member.getValue().asText())) {
                Set<String> deeper = new HashSet<>(within);
                deeper.add(member.getValue().asText());
                members.set("$ref", plain(target(member.getValue().asText(), root), root, deeper));
            } else if (!ANNOTATIONS.contains(member.getKey())
                    || !member.getValue().isValueNode()) {
                members.set(member.getKey(), plain(member.getValue(), root, within));
            }
        });
        return members;
    }

    private JsonNode expanded(JsonNode schema, JsonNode root, String at) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode target = expanded(target(schema.path("$ref").asText(), root), root, at);
        if (!target.isObject()) {
            return target;
        }
        ObjectNode merged = target.deepCopy();
        schema.properties().forEach(member -> {
            String keyword = member.getKey();
            if (!keyword.equals("$ref")) {
                if (!ANNOTATIONS.contains(keyword) && target.has(keyword)) {
                    broken(at, keyword + " stands beside a reference that says it too; that cannot be compared");
                }
                merged.set(keyword, member.getValue());
            }
        });
        return merged;
    }

    private static JsonNode target(String reference, JsonNode root) {
        JsonNode target = root.at(reference.substring(1));
        if (!reference.startsWith("#/") || target.isMissingNode()) {
            throw new IllegalArgumentException("Not a reference within the schema: " + reference);
        }
        return target;
    }

    private static @Nullable Set<JsonNode> values(JsonNode schema) {
        if (schema.has("const")) {
            return Set.of(schema.path("const"));
        }
        if (!schema.has("enum")) {
            return null;
        }
        Set<JsonNode> values = new HashSet<>();
        schema.path("enum").forEach(values::add);
        return values;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static boolean isTrivial(JsonNode schema) {
        return schema.isMissingNode()
                || (schema.isBoolean() && schema.asBoolean())
                || (schema.isObject() && schema.isEmpty());
    }

    private static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.asBoolean();
    }

    private static String at(JsonNode schema) {
        return schema.has("$ref") ? schema.toString() : String.valueOf(System.identityHashCode(schema));
    }

    private void demand(boolean holds, String at, String otherwise) {
        if (!holds) {
            broken(at, otherwise);
        }
    }

    private void broken(String at, String what) {
        breaks.add((at.isEmpty() ? "/" : at) + ": " + what);
    }
}
