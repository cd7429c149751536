package nl.driehoek.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** Brings the workload in as an import, and waits until it is recorded, judged and published. */
final class ImportRun {
    private static final String ADMIN = "admin";
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int JUDGED_AREAS = 5;

    private final LocalApi api;
    private final CopyBaseline database;
    private final HttpClient http = HttpClient.newHttpClient();

    ImportRun(LocalApi api, CopyBaseline database) {
        this.api = api;
        this.database = database;
    }

    /**
     * How long it took.
     *
     * @param recorded from the first byte sent until the job has succeeded
     * @param complete until every status is judged and every event is at the broker, too
     */
    record Times(Duration recorded, Duration complete) {}

    /** Areas, indicators, and a plan with a target on each indicator in five of the areas. */
    void prepare(Workload workload) {
        upload("/v1/area-lists", HttpRequest.BodyPublishers.ofByteArray(Workload.areaList()));
        workload.indicators().forEach(this::define);
        ObjectNode plan = plan(workload);
        JsonNode made = api.post(Service.PLANS, "/v1/plans", ADMIN, plan).body();
        String revision = "/v1/plans/" + made.path("id").asText() + "/revisions/1";
        api.post(Service.PLANS, revision + "/submissions", ADMIN, Json.object());
        api.post(
                Service.PLANS,
                revision + "/adoptions",
                ADMIN,
                Json.object().put("adoptedOn", "2026-01-01").put("adoptingBody", "Niemand"));
        int targets = plan.at("/content/targets").size();
        await("the targets of the plan", () -> statuses(made.path("id").asText()) == targets);
    }

    private void define(String code) {
        api.post(
                Service.INDICATORS,
                "/v1/indicators",
                ADMIN,
                Json.object()
                        .put("code", code)
                        .put("name", code)
                        .put("unit", "aantal")
                        .put("source", "Benchmark")
                        .put("frequency", "MONTHLY")
                        .put("desiredDirection", "LOWER")
                        .put("aggregation", "SUM"));
    }

    private ObjectNode plan(Workload workload) {
        ObjectNode plan = Json.object()
                .put("reference", "BENCHMARK-" + System.currentTimeMillis())
                .put("title", "Benchmark")
                .put("kind", "REGIONAL_PLAN");
        List<String> judged = workload.areas().stream()
                .filter(area -> area.startsWith("GM"))
                .limit(JUDGED_AREAS)
                .toList();
        judged.forEach(plan.putArray("jurisdictions")::add);
        plan.putObject("period").put("from", 2025).put("to", 2030);
        ObjectNode content = plan.putObject("content");
        content.putArray("themes")
                .addObject()
                .put("key", "alles")
                .put("title", "Alles")
                .put("objective", "Meten");
        ArrayNode targets = content.putArray("targets");
        for (String indicator : workload.indicators()) {
            for (String area : judged) {
                targets.addObject()
                        .put("key", indicator + "-" + area.toLowerCase(java.util.Locale.ROOT))
                        .put("theme", "alles")
                        .put("indicator", indicator)
                        .put("area", area)
                        .put("due", "2030")
                        .put("printed", "≤ 2500");
            }
        }
        return plan;
    }

    Times run(Path csv) throws FileNotFoundException {
        long started = System.nanoTime();
        JsonNode job = upload("/v1/imports?mapping=driehoek", HttpRequest.BodyPublishers.ofFile(csv));
        String path = "/v1/imports/" + job.path("id").asText();
        await("the import", () -> isOver(api.get(Service.INDICATORS, path, ADMIN)));
        Duration recorded = Duration.ofNanos(System.nanoTime() - started);
        await("what follows from it", this::isQuiet);
        return new Times(recorded, Duration.ofNanos(System.nanoTime() - started));
    }

    private static boolean isOver(JsonNode job) {
        String state = job.path("state").asText();
        if (state.equals("FAILED") || state.equals("CANCELLED")) {
            throw new LauncherException("The import came to nothing: " + job);
        }
        return state.equals("SUCCEEDED");
    }

    private boolean isQuiet() {
        return database.count("select (select count(*) from pending_assessment) + (select count(*) from outbox)") == 0;
    }

    private int statuses(String planId) {
        return (int) database.count("select count(*) from target_status where plan_id = '" + planId + "'");
    }

    /** How many statuses would change were they all judged from scratch. */
    int wouldChange() {
        ObjectNode request = Json.object().put("dryRun", true);
        JsonNode job = api.post(Service.INDICATORS, "/v1/recomputations", ADMIN, request)
                .body();
        String path = "/v1/recomputations/" + job.path("id").asText();
        await("the recomputation", () -> isOver(api.get(Service.INDICATORS, path, ADMIN)));
        return api.get(Service.INDICATORS, path, ADMIN).path("changed").asInt();
    }

    private JsonNode upload(String path, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.ports().url(Service.INDICATORS) + path))
                .timeout(LIMIT)
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + api.token(ADMIN))
                .POST(body)
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new LauncherException(path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return Json.parse(answer.body());
        } catch (IOException e) {
            throw new LauncherException(path + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    private static void await(String what, BooleanSupplier done) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new LauncherException("Waited " + LIMIT.toMinutes() + " minutes for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
