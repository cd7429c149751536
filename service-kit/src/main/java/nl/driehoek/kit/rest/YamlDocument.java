package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML (RFC 9512) as another way to write a JSON document. A plain scalar is a number, a boolean or null only when JSON
 * would write it so: {@code 0123}, {@code yes}, {@code 1_000} and {@code 2010-08-23} stay the texts that they are, where
 * YAML 1.1 makes 83, true, 1000 and a moment of them.
 */
public final class YamlDocument {
    static final Tag PLAIN = new Tag("tag:driehoek.example,2026:plain");
    private static final int CODE_POINTS = 5_000_000;
    private static final int DEPTH = 100;

    private YamlDocument() {}

    /**
     * The same document as JSON, with numbers digit by digit as written.
     *
     * @throws ProblemException invalid-input when it is not one YAML document, or not one that JSON could say
     */
    static byte[] toJson(byte[] yaml) {
        try {
            Node root = parser().compose(new java.io.StringReader(text(yaml)));
            return root == null ? "null".getBytes(StandardCharsets.UTF_8) : new YamlToJson().write(root);
        } catch (MarkedYAMLException e) {
            throw refused("not-yaml", "The body is not YAML" + where(e.getProblemMark()) + ".");
        } catch (YAMLException e) {
            throw refused("not-yaml", "The body is not YAML, or larger, deeper or with more aliases than is allowed.");
        }
    }

    /** A document as YAML that reads back as the same: texts in double quotes, no types, no anchors. */
    public static String write(ObjectMapper json, Object document) {
        YAMLFactory yaml = YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.USE_NATIVE_TYPE_ID)
                .disable(YAMLGenerator.Feature.USE_NATIVE_OBJECT_ID)
                .disable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .stringQuotingChecker(new QuotedNames())
                .build();
        try {
            return json.copyWith(yaml).writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What can be written as JSON can be written as YAML", e);
        }
    }

    static ProblemException refused(String code, String detail) {
        return ProblemException.invalidInput(List.of(new Fault("", code, detail)));
    }

    static String where(@org.jspecify.annotations.Nullable Mark mark) {
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private static String text(byte[] yaml) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("not-utf-8", "The body is not UTF-8.");
        }
    }

    private static Yaml parser() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(CODE_POINTS);
        limits.setNestingDepthLimit(DEPTH);
        limits.setMaxAliasesForCollections(100);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new Resolver() {
            @Override
            public Tag resolve(NodeId kind, String value, boolean implicit) {
                return kind == NodeId.scalar && implicit ? PLAIN : super.resolve(kind, value, implicit);
            }
        });
    }

    /** A plain name may hold nothing that YAML could fold or take for something else. */
    private static final class QuotedNames extends StringQuotingChecker {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return !name.matches("[A-Za-z][A-Za-z0-9_-]*") || isReservedKeyword(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return true;
        }
    }
}
