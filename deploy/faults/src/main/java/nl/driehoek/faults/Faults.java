package nl.driehoek.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.driehoek.embedded.TemporaryDirectory;
import nl.driehoek.faults.invariant.SubscriberCopy;
import nl.driehoek.faults.scenario.Profile;
import nl.driehoek.faults.scenario.Report;
import nl.driehoek.faults.scenario.Suite;
import nl.driehoek.local.process.Logging;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/faults/run}. */
@Command(
        name = "faults",
        description = "Breaks the packaged product under load and checks that nothing was lost and nothing invented.",
        mixinStandardHelpOptions = true)
public final class Faults implements Callable<Integer> {

    @Option(names = "--profile", description = "short or nightly (default: ${DEFAULT-VALUE}).", defaultValue = "short")
    private Profile profile = Profile.SHORT;

    @Option(names = "--scenario", description = "Only this one; may be given more than once.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--rounds", description = "Of each scenario, instead of what the profile says.")
    private int rounds;

    @Option(names = "--seed", description = "Of an earlier run, to do the same again.")
    private @Nullable Long seed;

    @Option(names = "--clients", description = "How many work at the same time (default: ${DEFAULT-VALUE}).")
    private int clients = 6;

    @Option(names = "--results", description = "Where the results are written (default: ${DEFAULT-VALUE}).")
    private Path results = Path.of("target/results");

    @Option(names = "--keep", description = "Keep the data also when everything holds.")
    private boolean keep;

    private Faults() {}

    public static void main(String[] arguments) {
        Logging.begin("WARN");
        System.exit(new CommandLine(new Faults())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("driehoek-faults");
        Path home = Path.of(System.getProperty("driehoek.home", ".")).toAbsolutePath();
        Suite.Order order = new Suite.Order(
                home,
                data,
                profile,
                scenarios,
                rounds,
                seed == null ? new SecureRandom().nextInt(1_000_000) : seed,
                clients);
        Report report = new Suite(order, System.out, () -> new SubscriberCopy(home)).run();
        System.out.println();
        System.out.println(report.markdown());
        System.out.println("Written to " + report.write(results));
        if (report.broken().isEmpty() && !keep) {
            TemporaryDirectory.delete(data);
        } else {
            System.out.println("Data and logs are kept in " + data);
        }
        return report.broken().isEmpty() ? 0 : 1;
    }
}
