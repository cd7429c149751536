package nl.driehoek.local.command;

import java.util.concurrent.Callable;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.events.EventTail;
import nl.driehoek.local.instance.KafkaAccess;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.story.NamedPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./driehoek events}. */
@Command(
        name = "events",
        description = {
            "Prints the events as they come, as a subscriber sees them: those of the public topics.",
            "Ctrl-C ends it."
        },
        mixinStandardHelpOptions = true)
public final class EventsCommand implements Callable<Integer> {

    @Option(names = "--from-beginning", description = "Print first what is there already.")
    private boolean fromBeginning;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "Only this topic, such as target-statuses. One that is not public is read as the administrator.")
    private String topic = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Only events whose type holds this, such as target-status-changed.")
    private String type = "";

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description = "Only events about this adopted plan: its id, its reference, its title or part of these.")
    private String plan = "";

    @Option(names = "--json", description = "Print each event as a JSON object: its attributes and data.")
    private boolean json;

    @Option(names = "--count", paramLabel = "N", description = "Stop after so many events.")
    private int count;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Ports ports = data.installation().ports();
        String planId = plan.isEmpty() ? "" : new NamedPlan(new LocalApi(ports)).id(plan);
        new EventTail(KafkaAccess.of(ports), System.out)
                .follow(new EventTail.Selection(topic, type, planId, fromBeginning, count, json));
        return 0;
    }
}
