package nl.driehoek.partners;

import static nl.driehoek.partners.Groningen.MUNICIPALITY;
import static nl.driehoek.partners.Groningen.POLICE;
import static nl.driehoek.partners.Groningen.PROSECUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicWriter;
import org.jspecify.annotations.Nullable;

/** Requests and events as the tests need them again and again. */
public final class Api {
    public static final String PLAN_REVISIONS = "driehoek.plan-revisions";
    public static final String PLAN_CONSULTATIONS = "driehoek.plan-consultations";
    public static final String CONSULTATION_OPENED = "nl.driehoek.plans.consultation-opened.v1";
    public static final String REVISION_ADOPTED = "nl.driehoek.plans.revision-adopted.v1";

    private Api() {}

    /** Coordinates Groningen, and works for its municipality. */
    public static RequestSpecification planner() {
        return Tokens.as("planner");
    }

    /** Works for the police of Groningen, and has no other role than partner. */
    public static RequestSpecification police() {
        return Tokens.as("partner");
    }

    public static RequestSpecification prosecution() {
        return Tokens.with(Tokens.of("partner", PROSECUTION, "GM0014"));
    }

    /** Coordinates another municipality. */
    public static RequestSpecification plannerElsewhere() {
        return Tokens.with(Tokens.of("planner", "gemeente-midden-groningen", "GM1952"));
    }

    public static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://driehoek.example/problems/" + slug));
    }

    public static Map<String, Object> partner(String code) {
        return new HashMap<>(
                Map.of("code", code, "name", "Naam van " + code, "type", "OTHER", "jurisdictions", List.of("GM0014")));
    }

    /** The three partners of the plan are in the register after this, whoever put them there. */
    public static void registerPartners() {
        for (String code : List.of(MUNICIPALITY, POLICE, PROSECUTION)) {
            Tokens.as("admin").body(partner(code)).post("/v1/partners").then().statusCode(anyOf(is(201), is(409)));
        }
    }

    public static CloudEvent revisionAdopted(UUID plan, int revision, String... themes) {
        return revisionOfYears(plan, revision, 2012, 2012, themes);
    }

    public static CloudEvent revisionOfYears(UUID plan, int revision, int from, int to, String... themes) {
        String themesJson = Arrays.stream(themes)
                .map(key -> "{\"key\":\"" + key + "\",\"title\":\"Thema " + key + "\"}")
                .collect(Collectors.joining(","));
        return numbered(revision, TopicWriter.event(REVISION_ADOPTED, plan.toString(), """
                {"planId":"%s","reference":"BD.11 2873240","title":"Jaarplan Veiligheid 2012","kind":"ANNUAL_PLAN",
                 "jurisdictions":["GM0014"],"period":{"from":%d,"to":%d},"revision":%d,"adoptedOn":"2012-02-02",
                 "content":{"principles":[],"themes":[%s],"targets":[]}}
                """.formatted(
                        plan, from, to, revision, themesJson)));
    }

    public static void publish(UUID plan, CloudEvent... events) {
        try (TopicWriter writer = new TopicWriter()) {
            for (CloudEvent event : events) {
                writer.send(PLAN_REVISIONS, plan.toString(), event);
            }
        }
    }

    /** A consultation as plans-service tells it, with its place among those on the plan. */
    public static CloudEvent consultationOpened(UUID plan, long sequence, int revision, String... themes) {
        String themesJson = Arrays.stream(themes)
                .map(key -> "{\"key\":\"" + key + "\",\"title\":\"Thema " + key + "\",\"themes\":[]}")
                .collect(Collectors.joining(","));
        return numbered(sequence, TopicWriter.event(CONSULTATION_OPENED, plan.toString(), """
                {"planId":"%s","reference":"BD.11 2873240","title":"Jaarplan Veiligheid 2012",
                 "jurisdictions":["GM0014"],"period":{"from":2012,"to":2012},"revision":%d,"themes":[%s]}
                """.formatted(
                        plan, revision, themesJson)));
    }

    /** An event without data becomes a record without value. */
    public static CloudEvent consultationEnded(UUID plan, long sequence) {
        return CloudEventBuilder.v1(consultationOpened(plan, sequence, 1))
                .withoutData()
                .withoutDataContentType()
                .build();
    }

    /** The event with its place among those of its key, as our own services give it. */
    public static CloudEvent numbered(long sequence, CloudEvent event) {
        return CloudEventBuilder.v1(event)
                .withExtension("sequence", "%019d".formatted(sequence))
                .build();
    }

    public static void consult(UUID plan, CloudEvent... events) {
        try (TopicWriter writer = new TopicWriter()) {
            for (CloudEvent event : events) {
                writer.send(PLAN_CONSULTATIONS, plan.toString(), event);
            }
        }
    }

    /** A plan whose first revision has come in. */
    public static UUID newPlan(String... themes) {
        UUID plan = UUID.randomUUID();
        publish(plan, revisionAdopted(plan, 1, themes));
        awaitRevision(plan, 1);
        return plan;
    }

    /** Returns once partners are consulted on this revision; on none when it is null. */
    public static void awaitConsultation(UUID plan, @Nullable Integer revision) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(planner()
                        .get("/v1/plan-views/" + plan)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("consultedRevision"))
                .isEqualTo(revision));
    }

    /** Returns once the newest revision seen is this one. */
    public static void awaitRevision(UUID plan, int revision) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        planner().get("/v1/plan-views/" + plan).then().extract().<Integer>path("revision"))
                .isEqualTo(revision));
    }

    public static Map<String, Object> part(String partner, String role) {
        return new HashMap<>(Map.of("partner", partner, "role", role));
    }

    /** The municipality and the police lead, the prosecution is told. */
    public static Map<String, Object> commitment(UUID plan, String theme) {
        return new HashMap<>(Map.of(
                "planId",
                plan.toString(),
                "theme",
                theme,
                "title",
                "OM informeren vanaf opschaling GRIP-3",
                "kind",
                "ACTIVITY",
                "responsibilities",
                List.of(part(MUNICIPALITY, "LEAD"), part(POLICE, "LEAD"), part(PROSECUTION, "ADDRESSEE"))));
    }

    public static String propose(UUID plan, String theme) {
        return planner()
                .body(commitment(plan, theme))
                .post("/v1/commitments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String agreed(UUID plan, String theme) {
        String id = propose(plan, theme);
        agree(planner(), id).statusCode(201);
        agree(police(), id).statusCode(201);
        return id;
    }

    public static ValidatableResponse agree(RequestSpecification as, String id) {
        return as.body("{}").post("/v1/commitments/" + id + "/agreements").then();
    }

    public static ValidatableResponse report(RequestSpecification as, String id, String period) {
        return as.body(Map.of("period", period, "text", "Twee keer opgeschaald, OM beide keren gebeld"))
                .post("/v1/commitments/" + id + "/progress-reports")
                .then();
    }
}
