package nl.driehoek.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.Installation;
import nl.driehoek.local.instance.Leftovers;
import nl.driehoek.local.instance.Processes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./driehoek down}. */
@Command(
        name = "down",
        description = "Stops everything, also what a killed run left behind. The data stay.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    private static final Duration ORDERLY_LIMIT = Duration.ofSeconds(90);

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = data.installation();
        Optional<ProcessHandle> supervisor = installation.supervisor();
        if (supervisor.isPresent()) {
            stop(supervisor.get());
        }
        List<String> left = Leftovers.end(installation.directory());
        if (!left.isEmpty()) {
            say("Ended what a killed run had left: " + String.join(", ", left));
        }
        installation.clear();
        say(
                supervisor.isPresent() || !left.isEmpty()
                        ? "Driehoek has stopped; the data stay in "
                                + installation.directory().path()
                        : "Driehoek does not run in " + installation.directory().path());
        return 0;
    }

    private static void stop(ProcessHandle supervisor) throws InterruptedException {
        supervisor.destroy();
        if (Processes.awaitEnd(supervisor, ORDERLY_LIMIT)) {
            return;
        }
        supervisor.destroyForcibly();
        if (!Processes.awaitEnd(supervisor, ORDERLY_LIMIT)) {
            throw new LauncherException("Process " + supervisor.pid() + " does not stop");
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
