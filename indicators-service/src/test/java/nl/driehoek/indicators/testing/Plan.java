package nl.driehoek.indicators.testing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicWriter;

/** A plan of Groningen as plans-service publishes it, revision after revision. */
public final class Plan {
    public static final String TOPIC = "driehoek.plan-revisions";
    private static final String ADOPTED = "nl.driehoek.plans.revision-adopted.v1";

    private final UUID id = UUID.randomUUID();
    private final List<String> targets = new ArrayList<>();

    public String id() {
        return id.toString();
    }

    /** Id of the status of a target. */
    public String status(String key) {
        return id + "." + key + ".GM0014";
    }

    public Plan without(String key) {
        targets.removeIf(target -> target.contains("\"key\":\"" + key + "\""));
        return this;
    }

    /** A target for 2014 that prints a number: at most this. */
    public Plan atMost(String key, String indicator, String number) {
        return target(key, indicator, null, "≤ " + number, absolute(number), "");
    }

    /** @param more further members, each with a comma before it */
    public Plan target(String key, String indicator, String baseline, String printed, String bound, String more) {
        without(key);
        targets.add("""
                {"key":"%s","theme":"wijken-en-buurten","indicator":"%s","area":"GM0014","breakdown":null,"due":"2014",
                 "baseline":%s,"printed":"%s","bound":%s%s}""".formatted(key, indicator, baseline, printed, bound, more));
        return this;
    }

    public static String absolute(String number) {
        return """
                {"comparator":"AT_MOST","comparatorInferred":false,"reference":{"kind":"ABSOLUTE","value":%s}}""".formatted(number);
    }

    public static String baseline(int year, String value) {
        return """
                {"period":"%d","value":%s}""".formatted(year, value);
    }

    /** The event with which a revision of this plan is adopted, as the plan is now. */
    public CloudEvent adopted(int revision) {
        String data = """
                {"planId":"%s","reference":"BD.11 2873240","title":"Jaarplan Veiligheid 2012","kind":"ANNUAL_PLAN",
                 "jurisdictions":["GM0014"],"period":{"from":2012,"to":2012},"revision":%d,"reason":null,
                 "adoptedOn":"2012-02-02","adoptingBody":"College van B en W","textsOmitted":false,
                 "content":{"principles":[],
                   "themes":[{"key":"veiligheid","title":"Veiligheid","themes":[
                     {"key":"wijken-en-buurten","title":"Wijken en buurten","objective":"Minder overlast"}]}],
                   "targets":[%s],"monitored":[],"budget":[]}}""".formatted(id, revision, String.join(",", targets));
        return TopicWriter.event(ADOPTED, id(), data);
    }

    /** Publishes a revision of this plan as it is now. */
    public CloudEvent publish(int revision) {
        CloudEvent event = adopted(revision);
        publish(event);
        return event;
    }

    public void publish(CloudEvent event) {
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(TOPIC, id(), event);
        }
    }

    /** Says that this plan has no revision in force any more. */
    public void leave() {
        try (TopicWriter writer = new TopicWriter()) {
            writer.sendTombstone(TOPIC, id());
        }
    }

    /** Waits until this is said of a target, for what comes in bulk is judged after it. */
    public Plan awaitVerdict(String key, String verdict) {
        await().untilAsserted(() -> Tokens.as("viewer")
                .get("/v1/target-statuses/" + status(key))
                .then()
                .statusCode(200)
                .body("verdict", equalTo(verdict)));
        return this;
    }

    /** Waits until a target of this plan has a status of this revision. */
    public Plan awaitStatus(String key, int revision) {
        await().untilAsserted(() -> Tokens.as("viewer")
                .get("/v1/target-statuses/" + status(key))
                .then()
                .statusCode(200)
                .body("revision", equalTo(revision)));
        return this;
    }
}
