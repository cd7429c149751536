package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.events.LatencyProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./driehoek latency}. */
@Command(
        name = "latency",
        header = "Measures how long a measurement takes to become a status event.",
        description = {
            "The time from the answer to a measurement until a consumer has read the changed status, beside the time",
            "of plain sending and reading on the same broker. It leaves a plan and an indicator of its own."
        },
        mixinStandardHelpOptions = true)
public final class LatencyCommand implements Callable<Integer> {

    @Option(names = "--rounds", paramLabel = "N", description = "How often (default: ${DEFAULT-VALUE}).")
    private int rounds = 100;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        if (rounds < 1) {
            throw new LauncherException("--rounds must be at least 1");
        }
        new LatencyProbe(new LocalApi(data.installation().ports()), System.out).measure(rounds);
        return 0;
    }
}
