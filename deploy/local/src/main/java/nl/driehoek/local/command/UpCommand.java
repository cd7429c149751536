package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Preflight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./driehoek up}. */
@Command(
        name = "up",
        description = "Starts everything and waits until it is ready; Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when ready, and leave it running until `down`.")
    private boolean detach;

    @Option(names = "--no-seed", description = "Do not load the plan of Groningen into an empty installation.")
    private boolean noSeed;

    @Option(names = "--port-offset", paramLabel = "N", description = "Move every port by this number.")
    private int portOffset;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = data.installation();
        Ports ports = new Ports(portOffset);
        Preflight.check(installation, ports, DataOption.home());
        if (detach) {
            return new BackgroundRun(installation, ports, !noSeed, System.out).start();
        }
        return new ForegroundRun(installation, ports, !noSeed, System.out).run();
    }
}
