package nl.driehoek.kit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.driehoek.kit.events.EventConsumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Which consumer takes which topic, from the settings that the channels themselves have. */
@ApplicationScoped
public class Channels {

    private record Channel(String topic, String deadLetterTopic, EventConsumer consumer) {}

    private final List<Channel> channels = new ArrayList<>();

    public Channels(Instance<EventConsumer> consumers, Config config) {
        for (Instance.Handle<EventConsumer> handle : consumers.handles()) {
            for (Method method : handle.getBean().getBeanClass().getMethods()) {
                for (Incoming incoming : method.getAnnotationsByType(Incoming.class)) {
                    String settings = "mp.messaging.incoming." + incoming.value();
                    channels.add(new Channel(
                            config.getOptionalValue(settings + ".topic", String.class)
                                    .orElse(incoming.value()),
                            config.getValue(settings + ".dead-letter-queue.topic", String.class),
                            handle.get()));
                }
            }
        }
    }

    /** Normally one. */
    Set<String> deadLetterTopics() {
        Set<String> topics = new TreeSet<>();
        channels.forEach(channel -> topics.add(channel.deadLetterTopic()));
        return topics;
    }

    /** Normally one; none when the service no longer takes the topic. */
    List<EventConsumer> consumersOf(String topic) {
        return channels.stream()
                .filter(channel -> channel.topic().equals(topic))
                .map(Channel::consumer)
                .toList();
    }
}
