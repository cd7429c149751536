package nl.driehoek.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be done at a path, by the OpenAPI document: a 405 must say so (RFC 9110), and the framework does not. */
@ApplicationScoped
public class AllowedMethods {
    private static final String VERSION = "/v1";
    private static final Pattern METHODS = Pattern.compile("get|put|post|delete|patch");

    private final OpenApiDocumentService documents;
    private final ObjectMapper mapper;
    private volatile @Nullable Map<Pattern, String> byPath;

    public AllowedMethods(OpenApiDocumentService documents, ObjectMapper mapper) {
        this.documents = documents;
        this.mapper = mapper;
    }

    /** The methods as an Allow header lists them; empty when the document does not know the path. */
    public Optional<String> at(String path) {
        Map<Pattern, String> known = byPath;
        if (known == null) {
            known = read();
            byPath = known;
        }
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<Pattern, String> read() {
        Map<Pattern, String> found = new LinkedHashMap<>();
        try {
            JsonNode paths = mapper.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON))
                    .path("paths");
            paths.properties().forEach(path -> {
                Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
                path.getValue().fieldNames().forEachRemaining(member -> {
                    if (METHODS.matcher(member).matches()) {
                        methods.add(member.toUpperCase(Locale.ROOT));
                    }
                });
                if (methods.contains("GET")) {
                    methods.add("HEAD");
                }
                String template = VERSION + path.getKey();
                found.put(
                        Pattern.compile("\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E"),
                        String.join(", ", methods));
            });
        } catch (IOException e) {
            throw new IllegalStateException("Our own OpenAPI document is JSON", e);
        }
        return found;
    }
}
