package nl.driehoek.benchmark.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.Service;

/** Brings a file in as an import, and waits until it is recorded, judged and published. */
public final class ImportRun {
    private static final String ADMIN = "admin";

    private final Bench bench;

    public ImportRun(Bench bench) {
        this.bench = bench;
    }

    /**
     * How long it took.
     *
     * @param recorded from the first byte sent until the job has succeeded
     * @param complete until every status is judged and every event is at the broker, too
     */
    public record Times(Duration recorded, Duration complete) {

        static final Times NONE = new Times(Duration.ZERO, Duration.ZERO);

        Times plus(Times other) {
            return new Times(recorded.plus(other.recorded), complete.plus(other.complete));
        }
    }

    public Times run(Path csv) throws FileNotFoundException {
        long started = System.nanoTime();
        JsonNode job = bench.api()
                .upload(
                        Service.INDICATORS,
                        "/v1/imports?mapping=driehoek",
                        ADMIN,
                        "text/csv",
                        BodyPublishers.ofFile(csv))
                .body();
        String path = "/v1/imports/" + job.path("id").asText();
        Waits.until("the import", () -> isOver(bench.api().get(Service.INDICATORS, path, ADMIN)));
        Duration recorded = Duration.ofNanos(System.nanoTime() - started);
        Waits.until("what follows from it", () -> Waits.isQuiet(bench));
        return new Times(recorded, Duration.ofNanos(System.nanoTime() - started));
    }

    private static boolean isOver(JsonNode job) {
        String state = job.path("state").asText();
        if (state.equals("FAILED") || state.equals("CANCELLED")) {
            throw new LauncherException("The import came to nothing: " + job);
        }
        return state.equals("SUCCEEDED");
    }
}
