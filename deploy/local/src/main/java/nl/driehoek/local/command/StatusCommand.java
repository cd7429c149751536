package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.story.Groningen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./driehoek status}. */
@Command(
        name = "status",
        description = "Prints the statuses of the targets of the plan of Groningen.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    @Option(names = "--explain", description = "Give all reasons, not only the main ones.")
    private boolean explain;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        LocalApi api = new LocalApi(data.installation().ports());
        new Groningen(api).statusLines(explain).forEach(System.out::println);
        return 0;
    }
}
