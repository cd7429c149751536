package nl.driehoek.kit.contract.page;

import io.quarkus.qute.RawString;
import java.util.List;

/** What the page shows, in its order. Texts are escaped by the template; a {@link RawString} is HTML already. */
public record Page(
        String title,
        String version,
        RawString description,
        RawString style,
        List<Server> servers,
        List<Channel> channels,
        List<Message> messages) {

    /** A broker, and how to sign in. */
    public record Server(String name, String host, String protocol, RawString description, List<RawString> security) {}

    /** A topic. */
    public record Channel(
            String id,
            String address,
            String title,
            RawString description,
            List<Setting> settings,
            List<Use> uses,
            List<Link> messages) {}

    /** A setting of a topic. */
    public record Setting(String name, String value, String meaning) {}

    /** What this service does with a topic. */
    public record Use(String action, String title, RawString summary, RawString description, String group) {}

    /** To another part of the page. */
    public record Link(String id, String text) {}

    /** A form of record. */
    public record Message(
            String id,
            String name,
            String title,
            RawString summary,
            List<Link> channels,
            String keyType,
            RawString key,
            List<Row> headers,
            RawString payloadDescription,
            List<Row> payload,
            String schema,
            List<Example> examples) {}

    /**
     * A member of a schema.
     *
     * @param above names of the members that it stands in
     * @param name its own name
     */
    public record Row(
            String above, String name, String type, boolean always, RawString description, List<String> limits) {}

    /** A frozen example. */
    public record Example(String name, String summary, String headers, String payload) {}
}
