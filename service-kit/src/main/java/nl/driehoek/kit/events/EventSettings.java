package nl.driehoek.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who the events come from and where their subjects can be read.
 */
@ApplicationScoped
public class EventSettings {
    private final URI source;
    private final String baseUrl;

    public EventSettings(
            @ConfigProperty(name = "driehoek.events.source") URI source,
            @ConfigProperty(name = "driehoek.base-url") String baseUrl) {
        this.source = source;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** {@code urn:nld:oin:<20 positions>:systeem:<name>}, as the NLgov profile for CloudEvents asks. */
    URI source() {
        return source;
    }

    String url(String path) {
        return baseUrl + path;
    }

    /** Where the JSON Schema of an event type is published. */
    URI schemaOf(String type) {
        return URI.create(url("/v1/schemas/" + type + ".json"));
    }
}
