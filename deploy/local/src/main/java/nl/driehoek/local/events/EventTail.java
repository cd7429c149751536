package nl.driehoek.local.events;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import nl.driehoek.embedded.Acls;
import nl.driehoek.embedded.KafkaUsers;
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
     * @param count stop after so many; 0 to go on for ever
     */
    public record Selection(String topic, String type, boolean fromBeginning, int count) {

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

        boolean includes(ReadEvent event) {
            return event.type().contains(type);
        }
    }

    public void follow(Selection selection) {
        try (Subscriber subscriber =
                new Subscriber(access.client(selection.user()), selection.topics(), selection.fromBeginning())) {
            int printed = 0;
            while (true) {
                for (ConsumerRecord<String, byte[]> record : subscriber.poll(POLL)) {
                    ReadEvent event = ReadEvent.of(record);
                    if (!selection.includes(event)) {
                        continue;
                    }
                    out.println(event.line(WIDTH));
                    printed++;
                    if (printed == selection.count()) {
                        return;
                    }
                }
            }
        }
    }
}
