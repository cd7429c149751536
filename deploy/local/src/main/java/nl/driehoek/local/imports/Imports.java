package nl.driehoek.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.api.Waiting;
import nl.driehoek.local.instance.Service;

/** Sends files to indicators-service and follows what becomes of them. */
public final class Imports {

    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");
    private static final String PATH = "/v1/imports";
    private static final String MOST_FAULTS = "20";

    private final LocalApi api;
    private final String role;

    /** @param role who sends them: figures of the whole country only an admin may */
    public Imports(LocalApi api, String role) {
        this.api = api;
        this.role = role;
    }

    /** Sends a file, tells of each step, and answers the import as it ended. */
    public JsonNode run(SourceFile file, ImportOrder order, Consumer<String> tell) {
        String id = api.upload(
                        Service.INDICATORS,
                        LocalApi.path(PATH, order.query(file.name())),
                        role,
                        file.mediaType(),
                        BodyPublishers.ofInputStream(file::open))
                .body()
                .path("id")
                .asText();
        return Waiting.whileItMoves(
                "the import of " + file.name(),
                () -> api.get(Service.INDICATORS, PATH + "/" + id, role),
                seen -> ENDED.contains(seen.path("state").asText()),
                seen -> tell.accept(ImportReport.step(seen)));
    }

    /** The import that took this very file in before, when there was one; what changed since is somebody's own doing. */
    public Optional<JsonNode> earlier(SourceFile file, ImportOrder order) {
        Map<String, String> query = Map.of("mapping", order.mapping(), "state", "SUCCEEDED", "limit", "200");
        String sha256 = file.sha256();
        for (JsonNode one :
                api.get(Service.INDICATORS, LocalApi.path(PATH, query), role).path("items")) {
            if (!one.path("dryRun").asBoolean()
                    && one.at("/file/sha256").asText().equals(sha256)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The first faults of rows, one a line. */
    public List<String> faultsOfRows(JsonNode ended) {
        List<String> lines = new ArrayList<>();
        Map<String, String> query = Map.of("outcome", "FAULTY", "limit", MOST_FAULTS);
        String path = PATH + "/" + ended.path("id").asText() + "/rows";
        for (JsonNode row :
                api.get(Service.INDICATORS, LocalApi.path(path, query), role).path("items")) {
            row.path("faults").forEach(fault -> lines.add(ImportReport.fault(fault)));
        }
        return lines;
    }

    public static boolean isSuccess(JsonNode ended) {
        return ended.path("state").asText().equals("SUCCEEDED");
    }
}
