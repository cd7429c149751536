package nl.driehoek.plans;

import static nl.driehoek.kit.testing.Tokens.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The annual plan of Groningen for 2012, as far as the tests need it, and the steps that planners take with it. */
public final class Groningen {
    public static final ObjectMapper JSON = new ObjectMapper();
    public static final String DRAFT = "/v1/plans/{plan}/revisions/{revision}";

    private Groningen() {}

    /** A plan with two themes, one below the other, and two targets. */
    public static ObjectNode plan() {
        return json("""
                {
                  "reference": "BD.11 2873240",
                  "title": "Jaarplan Veiligheid 2012",
                  "kind": "ANNUAL_PLAN",
                  "jurisdictions": ["GM0014"],
                  "period": {"from": 2012, "to": 2012},
                  "content": %s
                }
                """.formatted(content()));
    }

    public static ObjectNode content() {
        KnownIndicatorsFixture.defineThoseOfTheTests();
        return json("""
                {
                  "principles": ["Partners spreken elkaar aan op hun inspanningen"],
                  "themes": [
                    {
                      "key": "wijken-en-buurten",
                      "title": "Veilige en leefbare wijken en buurten",
                      "number": "1",
                      "safetyField": "LIVING_ENVIRONMENT",
                      "objective": "Wijken veilig en leefbaar houden voor iedereen",
                      "themes": [{"key": "drugs", "title": "Drugsoverlast", "number": "1.1"}]
                    }
                  ],
                  "targets": [
                    {
                      "key": "drugsoverlast",
                      "theme": "drugs",
                      "indicator": "groningen-drugsoverlast",
                      "due": "2014",
                      "baseline": {"period": "2008", "value": 8},
                      "printed": "<2008 (8%)",
                      "intermediate": [{"due": "2012", "printed": "≤ 7"}]
                    },
                    {
                      "key": "onveilig",
                      "theme": "wijken-en-buurten",
                      "indicator": "groningen-onveilig",
                      "due": "2014",
                      "baseline": {"period": "2008", "value": 19},
                      "printed": "15%"
                    }
                  ],
                  "monitored": [{"theme": "wijken-en-buurten", "indicator": "groningen-winkeldiefstal"}],
                  "budget": [
                    {
                      "key": "veiligheid-2012",
                      "item": "Veiligheid in de begroting",
                      "amount": 1875000,
                      "year": 2012,
                      "source": "gemeente",
                      "certainty": "DECIDED"
                    }
                  ]
                }
                """);
    }

    /** The plan and its adoption as the local launcher loads them. */
    public static JsonNode seed() {
        KnownIndicatorsFixture.defineThoseOfTheTests();
        try {
            return JSON.readTree(Path.of("../deploy/local/src/main/resources/seeds/groningen-2012.json")
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String create(JsonNode plan) {
        KnownIndicatorsFixture.defineThoseIn(plan);
        return as("planner")
                .body(plan.toString())
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String draft() {
        return create(plan());
    }

    public static String submitted() {
        String plan = draft();
        submit(plan, 1);
        return plan;
    }

    public static String adopted() {
        String plan = submitted();
        adopt(plan, 1);
        return plan;
    }

    public static void submit(String plan, int revision) {
        as("planner")
                .body("{}")
                .post(DRAFT + "/submissions", plan, revision)
                .then()
                .statusCode(201);
    }

    public static void adopt(String plan, int revision) {
        as("planner")
                .body("{\"adoptedOn\":\"2012-02-02\",\"adoptingBody\":\"College van B en W\"}")
                .post(DRAFT + "/adoptions", plan, revision)
                .then()
                .statusCode(201);
    }

    public static void start(String plan) {
        as("planner")
                .body("{\"reason\":\"Bijgesteld naar nieuwe cijfers\"}")
                .post("/v1/plans/{plan}/revisions", plan)
                .then()
                .statusCode(201);
    }

    public static void withdraw(String plan, int revision) {
        as("planner")
                .body("{\"reason\":\"Vervangen door een ander voorstel\"}")
                .post(DRAFT + "/withdrawals", plan, revision)
                .then()
                .statusCode(201);
    }

    /** The tag of a plan itself. */
    public static String etag(String plan) {
        return as("planner")
                .get("/v1/plans/{plan}", plan)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static String etag(String plan, int revision) {
        return as("planner")
                .get(DRAFT, plan, revision)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** A plan that nothing has. */
    public static String unknown() {
        return UUID.randomUUID().toString();
    }
}
