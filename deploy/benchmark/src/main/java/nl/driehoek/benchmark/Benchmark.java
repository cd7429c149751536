package nl.driehoek.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.driehoek.benchmark.adoption.AdoptionTrial;
import nl.driehoek.benchmark.board.BoardTrial;
import nl.driehoek.benchmark.growth.GrowthTrial;
import nl.driehoek.benchmark.imports.ImportTrial;
import nl.driehoek.benchmark.judging.JudgingTrial;
import nl.driehoek.benchmark.latency.LatencyTrial;
import nl.driehoek.benchmark.live.LiveTrial;
import nl.driehoek.benchmark.memory.MemoryTrial;
import nl.driehoek.local.process.Logging;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code deploy/benchmark/run}. */
@Command(
        name = "benchmark",
        description = "Measures the packaged product, each figure against a baseline in the same run.",
        mixinStandardHelpOptions = true)
public final class Benchmark implements Callable<Integer> {

    /**
     * In this order: each leaves figures that the next may use, and those that need nothing there come first or last. The
     * latency after the load, for it is to be that of a product that runs, and not of its compiler.
     */
    static final List<Trial> TRIALS = List.of(
            new ImportTrial(),
            new LiveTrial(),
            new LatencyTrial(),
            new AdoptionTrial(),
            new BoardTrial(),
            new MemoryTrial(),
            new GrowthTrial(),
            new JudgingTrial());

    @Option(names = "--home", description = "The folder of the product: it is started anew for what must begin empty.")
    private @Nullable Path home;

    @Option(names = "--port-offset", description = "Where it is started (default: ${DEFAULT-VALUE}).")
    private int portOffset = 3000;

    @Option(
            names = "--data",
            required = true,
            description = "Its data. Without --home: of one that runs, and is empty.")
    private Path data = Path.of("");

    @Option(names = "--only", split = ",", description = "Which trials (default: all).")
    private List<String> only = List.of();

    @Option(names = "--rows", description = "How many measurements at least (default: ${DEFAULT-VALUE}).")
    private int rows = 1_000_000;

    @Option(names = "--seconds", description = "How long each load is kept up (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Option(
            names = "--statements",
            description = "Tells which statements the database spends its time on; counting them costs a little.")
    private boolean statements;

    @Option(names = "--results", required = true, description = "Where the results are written.")
    private Path results = Path.of("");

    private Benchmark() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Benchmark());
        // deploy/benchmark/run says where results go; whoever says it again means it.
        System.exit(line.setOverwrittenOptionsAllowed(true).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Logging.begin("OFF");
        Results found = new Results(Instant.now(), Machine.describe());
        found.method(
                "load", "closed loops of Hyperfoil on one thread of the benchmark, on the same machine as all else");
        found.method("each load", seconds + " s");
        found.method("measurements", Integer.toString(Workload.of(rows).rows()));
        Product product = new Product(Optional.ofNullable(home), data, portOffset, statements);
        try (Run run = new Run(product, Workload.of(rows), Duration.ofSeconds(seconds), found)) {
            run.all(chosen());
        } finally {
            product.stop();
        }
        Report report = new Report(found);
        report.lines().forEach(System.out::println);
        report.write(results);
        return found.isRight() ? 0 : 1;
    }

    private List<Trial> chosen() {
        List<String> known = TRIALS.stream().map(Trial::key).toList();
        if (!known.containsAll(only)) {
            throw new ParameterException(new CommandLine(this), "--only takes some of " + String.join(",", known));
        }
        return TRIALS.stream()
                .filter(trial -> only.isEmpty() || only.contains(trial.key()))
                .toList();
    }
}
