package nl.driehoek.local.events;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import nl.driehoek.embedded.Acls;
import nl.driehoek.embedded.KafkaUsers;
import java.util.function.Predicate;
import nl.driehoek.embedded.Topics;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.KafkaAccess;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints the events of the installation as they come. */
public final class EventTail {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int WIDTH = 240;
    private static final Acls GRANTS = Acls.listed();
    private static final String PREFIX = "driehoek.";

    private final KafkaAccess access;
    private final PrintStream out;

    public EventTail(KafkaAccess access, PrintStream out) {
        this.access = access;
        this.out = out;
    }

    /**
     * What to print.
     *
     * @param topic with or without its prefix; empty for all that are public
     * @param type part of the type; empty for all
     * @param plan id of the plan that the events are about; empty for all
     * @param count stop after so many; 0 to go on for ever
     * @param json one JSON object per event, for scripts
     */
    public record Selection(String topic, String type, String plan, boolean fromBeginning, int count, boolean json) {

        public Selection(String topic, String type, boolean fromBeginning, int count) {
            this(topic, type, "", fromBeginning, count, false);
        }

        List<String> topics() {
            if (topic.isEmpty()) {
                return Topics.names().stream().filter(Selection::isPublic).toList();
            }
            String name = topic.startsWith(PREFIX) ? topic : PREFIX + topic;
            if (!Topics.names().contains(name)) {
                throw new LauncherException("There is no topic " + topic + "; choose from " + Topics.names());
            }
            return List.of(name);
        }

        /** As a subscriber where one may read; what is not public is for who looks after the installation. */
        String user() {
            return topics().stream().allMatch(Selection::isPublic) ? KafkaUsers.PLANNING_TOOL : KafkaUsers.ADMIN;
        }

        private static boolean isPublic(String topic) {
            return GRANTS.mayRead(KafkaUsers.PLANNING_TOOL, topic);
        }

        Predicate<ReadEvent> filter() {
            Predicate<ReadEvent> ofType = event -> event.type().contains(type);
            // The plan first: it learns of keys from events of other types too.
            return plan.isEmpty() ? ofType : new PlanEvents(plan).and(ofType);
        }
    }

    public void follow(Selection selection) {
        try (Subscriber subscriber =
                new Subscriber(access.client(selection.user()), selection.topics(), selection.fromBeginning())) {
            Predicate<ReadEvent> wanted = selection.filter();
            int printed = 0;
            while (true) {
                for (ConsumerRecord<String, byte[]> record : subscriber.poll(POLL)) {
                    ReadEvent event = ReadEvent.of(record);
                    if (!wanted.test(event)) {
                        continue;
                    }
                    out.println(selection.json() ? EventJson.of(record) : event.line(WIDTH));
                    printed++;
                    if (printed == selection.count()) {
                        return;
                    }
                }
            }
        }
    }
}
