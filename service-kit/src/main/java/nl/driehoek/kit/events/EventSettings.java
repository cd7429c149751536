package nl.driehoek.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who the events come from and where their subjects can be read.
 */
@ApplicationScoped
public class EventSettings {
    private final URI source;
    private final String baseUrl;
    private final List<String> topics;
    /** As few as there are types. */
    private final Map<String, URI> schemas = new ConcurrentHashMap<>();

    public EventSettings(
            @ConfigProperty(name = "driehoek.events.source") URI source,
            @ConfigProperty(name = "driehoek.base-url") String baseUrl,
            @ConfigProperty(name = "driehoek.events.topics") List<String> topics) {
        this.source = source;
        this.topics = List.copyOf(topics);
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** {@code urn:nld:oin:<20 positions>:systeem:<name>}, as the NLgov profile for CloudEvents asks. */
    URI source() {
        return source;
    }

    /** The topics that this service publishes on; on no other can it, so that none is forgotten after a restore. */
    public List<String> topics() {
        return topics;
    }

    String url(String path) {
        return baseUrl + path;
    }

    /** Where the JSON Schema of an event type is published. */
    URI schemaOf(String type) {
        return schemas.computeIfAbsent(type, named -> URI.create(url("/v1/schemas/" + named + ".json")));
    }
}
