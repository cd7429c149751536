package nl.driehoek.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nl.driehoek.local.api.Json;

/**
 * What a run came to, for a reader and for a program.
 *
 * @param csvBytes size of the file that was imported
 * @param stored how many measurements are there afterwards
 * @param wouldChange how many statuses differ from those judged from scratch
 * @param peakMegabytes the most memory that indicators-service used
 */
record Report(
        Workload workload,
        Duration copy,
        ImportRun.Times times,
        long csvBytes,
        long stored,
        int wouldChange,
        OptionalLong peakMegabytes) {

    private static final double MEGABYTE = 1024.0 * 1024;

    /** Whether everything is there, once, and judged as it would be from scratch. */
    boolean isRight() {
        return stored == workload.rows() && wouldChange == 0;
    }

    private double rate(Duration duration) {
        return workload.rows() / Math.max(Benchmark.seconds(duration), 0.001);
    }

    private double share(Duration duration) {
        return 100.0 * rate(duration) / rate(copy);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "%,d measurements of %d series (%.0f MB as CSV), on %s",
                workload.rows(), workload.series(), csvBytes / MEGABYTE, machine()));
        lines.add("");
        lines.add("| what | time | measurements/s | of COPY |");
        lines.add("|---|---|---|---|");
        lines.add(row("COPY of the same rows, same primary key", copy));
        lines.add(row("import: sent to recorded", times.recorded()));
        lines.add(row("import: sent to judged and published", times.complete()));
        lines.add("");
        lines.add(text("Stored: %,d of %,d.", stored, workload.rows()));
        lines.add("Statuses that differ from judging from scratch: " + wouldChange + ".");
        peakMegabytes.ifPresent(peak -> lines.add("Most memory of indicators-service (resident): " + peak + " MB."));
        return lines;
    }

    private String row(String what, Duration duration) {
        return text(
                "| %s | %.1f s | %,.0f | %.1f%% |", what, Benchmark.seconds(duration), rate(duration), share(duration));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", Java " + System.getProperty("java.version");
    }

    void print(PrintStream out) {
        lines().forEach(out::println);
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("import.md"), lines());
        ObjectNode json = Json.object()
                .put("what", "bulk import")
                .put("measuredAt", Instant.now().toString())
                .put("machine", machine())
                .put("measurements", workload.rows())
                .put("series", workload.series())
                .put("csvBytes", csvBytes)
                .put("copySeconds", Benchmark.seconds(copy))
                .put("recordedSeconds", Benchmark.seconds(times.recorded()))
                .put("completeSeconds", Benchmark.seconds(times.complete()))
                .put("percentOfCopy", share(times.complete()))
                .put("stored", stored)
                .put("statusesThatDiffer", wouldChange);
        peakMegabytes.ifPresent(peak -> json.put("peakMegabytes", peak));
        Files.writeString(directory.resolve("import.json"), json.toPrettyString() + "\n");
    }
}
