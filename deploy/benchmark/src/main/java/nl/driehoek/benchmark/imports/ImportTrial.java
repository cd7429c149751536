package nl.driehoek.benchmark.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Database;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.Workload;

/** Bulk import beside plain COPY of the same rows. */
public final class ImportTrial implements Trial {
    private static final String UNIT = "measurements/s";
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final double GIGABYTE = 1024 * MEGABYTE;

    @Override
    public String key() {
        return "imports";
    }

    @Override
    public String what() {
        return "files of measurements, until they are recorded, judged and published";
    }

    @Override
    public boolean needsEmpty() {
        return true;
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        Workload workload = bench.workload();
        Duration copy = new CopyBaseline(bench.database()).measure(workload);
        bench.say("COPY of %,d rows: %.1f s", workload.rows(), seconds(copy));
        bench.stock().catalogue();
        List<String> notes = new ArrayList<>();
        notes.add(text(
                "%,d measurements of %,d series: %d areas, %d indicators, %d months",
                workload.rows(),
                workload.series(),
                workload.areas().size(),
                workload.indicators().size(),
                workload.months().size()));
        ImportRun.Times total = ImportRun.Times.NONE;
        for (Workload part : workload.parts()) {
            total = total.plus(bringIn(bench, part, notes));
        }
        bench.stock().figuresAreThere();
        notes.add(onDisk(bench.database()));
        return List.of(
                figure(
                        "imports.recorded",
                        "import: sent to recorded, of COPY",
                        Goal.none(),
                        workload,
                        total.recorded(),
                        copy),
                new Figure(
                        "imports.complete",
                        "import: sent to judged and published, of COPY",
                        rate(workload, total.complete()),
                        rate(workload, copy),
                        seconds(copy) / seconds(total.complete()),
                        Goal.atLeast(0.25),
                        notes));
    }

    private static ImportRun.Times bringIn(Bench bench, Workload part, List<String> notes) throws IOException {
        Path csv = Files.createTempFile("driehoek-benchmark", ".csv");
        try {
            part.writeCsv(csv);
            ImportRun.Times times = new ImportRun(bench).run(csv);
            String line = text(
                    "file of %,d rows (%.0f MB): recorded in %.1f s, judged and published in %.1f s",
                    part.rows(), Files.size(csv) / MEGABYTE, seconds(times.recorded()), seconds(times.complete()));
            bench.say("%s", line);
            notes.add(line);
            return times;
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    /** How large a deployment must be follows from these. */
    private static String onDisk(Database database) {
        long rows = database.count("select count(*) from measurement");
        return text(
                "on disk: %d bytes a measurement as a row, %d in the primary key, %d in the index of the order; %.2f GB"
                        + " in the database, with all that was imported and judged",
                database.count("select pg_relation_size('measurement')") / rows,
                database.count("select pg_relation_size('measurement_pkey')") / rows,
                database.count("select pg_relation_size('measurement_in_order')") / rows,
                database.count("select pg_database_size(current_database())") / GIGABYTE);
    }

    private static Figure figure(
            String key, String what, Goal goal, Workload workload, Duration measured, Duration baseline) {
        return Figure.of(key, what, rate(workload, measured), rate(workload, baseline), goal);
    }

    private static Amount rate(Workload workload, Duration duration) {
        return new Amount(workload.rows() / seconds(duration), UNIT);
    }

    private static double seconds(Duration duration) {
        return Math.max(duration.toNanos() / 1e9, 0.001);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
