package nl.driehoek.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.instance.Ports;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/benchmark/run}. */
@Command(
        name = "benchmark",
        description = "Measures a running installation, which must be empty, against a baseline in the same run.",
        mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "The installation that runs.")
    private Path data = Path.of("");

    @Option(names = "--rows", description = "How many measurements at least (default: ${DEFAULT-VALUE}).")
    private int rows = 1_000_000;

    @Option(names = "--results", required = true, description = "Where the results are written.")
    private Path results = Path.of("");

    private Benchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = new DataDirectory(data);
        Ports ports = new Installation(directory, "").ports();
        CopyBaseline database = new CopyBaseline(ports.postgres());
        ImportRun run = new ImportRun(new LocalApi(ports), database);
        Workload workload = Workload.of(rows);
        System.out.printf(
                "%,d measurements: %d areas, %d indicators, %d months%n",
                workload.rows(),
                workload.areas().size(),
                workload.indicators().size(),
                workload.months().size());
        Duration copy = database.measure(workload);
        System.out.printf("COPY: %.1f s%n", seconds(copy));
        run.prepare(workload);
        Path csv = Files.createTempFile("driehoek-benchmark", ".csv");
        try {
            workload.writeCsv(csv);
            ImportRun.Times times = run.run(csv);
            long stored = database.count("select count(*) from measurement where indicator like 'meting-%'");
            Report report = new Report(
                    workload,
                    copy,
                    times,
                    Files.size(csv),
                    stored,
                    run.wouldChange(),
                    new ServiceMemory(directory, "indicators-service").peakMegabytes());
            report.print(System.out);
            report.write(results);
            return report.isRight() ? 0 : 1;
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
