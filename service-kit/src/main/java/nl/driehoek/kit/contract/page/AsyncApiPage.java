package nl.driehoek.kit.contract.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service's AsyncAPI document as one page for people: everything that a subscriber has to know, without scripts and
 * without anything from elsewhere.
 *
 * @param html the page
 * @param tag changes when the page does
 * @param contentSecurityPolicy lets the page have its own style, and nothing else
 */
public record AsyncApiPage(String html, String tag, String contentSecurityPolicy) {
    private static final String PARTS = "contracts-page/";

    /** The page of the document that is packaged as {@code contracts/asyncapi.yaml}; null when there is none. */
    public static @Nullable AsyncApiPage packaged() {
        byte[] yaml = resource("contracts/asyncapi.yaml");
        if (yaml == null) {
            return null;
        }
        JsonNode document = tree(new ObjectMapper(new YAMLFactory()), yaml);
        String style = needed(PARTS + "page.css");
        Page page = new PageReader(document, AsyncApiPage::schema).read(style);
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        String html = engine.parse(needed(PARTS + "page.html"), Variant.forContentType(Variant.TEXT_HTML))
                .data("page", page)
                .render();
        String policy = "default-src 'none'; style-src 'sha256-" + sha256(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return new AsyncApiPage(html, sha256(html), policy);
    }

    private static JsonNode schema(String file) {
        byte[] schema = resource("contracts/" + file);
        if (schema == null) {
            throw new IllegalStateException("The document names a schema that is not packaged: " + file);
        }
        return tree(new ObjectMapper(), schema);
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] content) {
        try {
            return mapper.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("A packaged contract cannot be read", e);
        }
    }

    private static String needed(String name) {
        byte[] content = resource(name);
        if (content == null) {
            throw new IllegalStateException("Not packaged: " + name);
        }
        return new String(content, UTF_8);
    }

    private static byte @Nullable [] resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A packaged contract cannot be read", e);
        }
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
