package nl.driehoek.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.deadletters.DeadLetterLines;
import nl.driehoek.local.deadletters.DeadLetters;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./driehoek dead-letters}. */
@Command(
        name = "dead-letters",
        description =
                "Lists the events that a service could not take, and why; replays them after a repair, or puts them"
                        + " aside.",
        mixinStandardHelpOptions = true,
        subcommands = {DeadLettersCommand.Replay.class, DeadLettersCommand.Discard.class})
public final class DeadLettersCommand implements Callable<Integer> {

    @Option(names = "--all", description = "Also those that were replayed or discarded.")
    private boolean all;

    @Mixin
    private ServiceOption which = new ServiceOption();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Service> services = which.services();
        DeadLetters letters = letters(data);
        PrintWriter out = spec.commandLine().getOut();
        for (Service service : services) {
            List<JsonNode> found = letters.list(service, all);
            out.println(DeadLetterLines.heading(service, found.size()));
            found.forEach(letter -> DeadLetterLines.of(letter).forEach(out::println));
        }
        return ExitCode.OK;
    }

    private static DeadLetters letters(DataOption data) {
        return new DeadLetters(new LocalApi(data.installation().ports()));
    }

    /** {@code ./driehoek dead-letters replay}. */
    @Command(
            name = "replay",
            description =
                    "Hands dead letters to their consumer once more: all that wait, or those named. Fails when one"
                            + " is refused again.",
            mixinStandardHelpOptions = true)
    static final class Replay implements Callable<Integer> {

        @Parameters(paramLabel = "ID", arity = "0..100", description = "Only these letters.")
        private List<String> ids = List.of();

        @Option(names = "--dry-run", description = "Only tell what would come of it.")
        private boolean dryRun;

        @Mixin
        private ServiceOption which = new ServiceOption();

        @Mixin
        private DataOption data = new DataOption();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            List<Service> services = which.services();
            DeadLetters letters = letters(data);
            List<JsonNode> outcomes = new ArrayList<>();
            if (ids.isEmpty()) {
                services.forEach(service -> outcomes.addAll(letters.replayAll(service, dryRun)));
            } else {
                outcomes.addAll(letters.replay(services, ids, dryRun));
            }
            PrintWriter out = spec.commandLine().getOut();
            outcomes.forEach(outcome -> out.println(DeadLetterLines.outcome(outcome)));
            out.println(DeadLetterLines.total(outcomes, dryRun));
            return DeadLetterLines.refused(outcomes) == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** {@code ./driehoek dead-letters discard}. */
    @Command(
            name = "discard",
            description = "Decides that a dead letter need not have its effect, for good.",
            mixinStandardHelpOptions = true)
    static final class Discard implements Callable<Integer> {

        @Parameters(paramLabel = "ID", description = "The letter.")
        private String id = "";

        @Option(names = "--reason", paramLabel = "REASON", required = true, description = "Why; it is kept.")
        private String reason = "";

        @Mixin
        private ServiceOption which = new ServiceOption();

        @Mixin
        private DataOption data = new DataOption();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            JsonNode discarded = letters(data).discard(which.services(), id, reason);
            DeadLetterLines.of(discarded).forEach(spec.commandLine().getOut()::println);
            return ExitCode.OK;
        }
    }

    /** Which services a command is about. */
    static final class ServiceOption {

        @Option(
                names = "--service",
                paramLabel = "SERVICE",
                description = "Only this service: plans-service, indicators-service or partners-service.")
        private @Nullable String service;

        List<Service> services() {
            if (service == null) {
                return List.of(Service.values());
            }
            return Arrays.stream(Service.values())
                    .filter(one ->
                            one.module().equals(service) || one.database().equals(service))
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(() -> new LauncherException("There is no service " + service
                            + "; choose plans-service, indicators-service or partners-service"));
        }
    }
}
