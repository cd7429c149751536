package nl.driehoek.plans.plan;

import static io.restassured.RestAssured.given;
import static nl.driehoek.kit.testing.Tokens.as;
import static nl.driehoek.kit.testing.Tokens.with;
import static nl.driehoek.plans.Groningen.DRAFT;
import static nl.driehoek.plans.Groningen.adopt;
import static nl.driehoek.plans.Groningen.create;
import static nl.driehoek.plans.Groningen.etag;
import static nl.driehoek.plans.Groningen.json;
import static nl.driehoek.plans.Groningen.start;
import static nl.driehoek.plans.Groningen.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.plans.Groningen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class SearchTest {
    @Inject
    EntityManager entities;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    /** A word that stands in no other plan. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x"
                + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "q");
    }

    private static ObjectNode plan(String title) {
        return Groningen.plan().put("title", title).put("reference", "Zoek " + UUID.randomUUID());
    }

    private static String adopted(ObjectNode plan) {
        String id = create(plan);
        submit(id, 1);
        adopt(id, 1);
        return id;
    }

    private static List<String> found(RequestSpecification caller, Object... query) {
        RequestSpecification request = caller;
        for (int i = 0; i < query.length; i += 2) {
            request = request.queryParam(String.valueOf(query[i]), query[i + 1]);
        }
        return request.queryParam("limit", "200")
                .get("/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static RequestSpecification anonymous() {
        return given().contentType("application/json");
    }

    @Test
    void aPlanIsFoundByTheWordsOfAllItsTextsTogether() {
        ObjectNode plan = plan("Titel " + word());
        String rest = String.join(" ", List.of(word(), word()));
        plan.withObject("content").withArray("principles").add("Uitgangspunt " + rest);
        String id = create(plan);
        String titleWord = plan.path("title").asText().substring("Titel ".length());

        assertThat(found(as("planner"), "text", titleWord + " " + rest)).containsExactly(id);
        assertThat(found(as("planner"), "text", titleWord + " drugsoverlasten"))
                .as("words are found in all their forms")
                .containsExactly(id);
        assertThat(found(as("planner"), "text", titleWord + " -drugsoverlast")).isEmpty();
        assertThat(found(as("planner"), "text", titleWord + " or " + word())).containsExactly(id);
        assertThat(found(as("planner"), "text", titleWord + " LIVING_ENVIRONMENT"))
                .as("what only the product calls so is no text of the plan")
                .isEmpty();
    }

    @Test
    void everyMemberThatPeopleWriteTextInIsSearched() {
        ObjectNode plan = json("""
                {
                  "reference": "Zoek refwoord", "title": "Zoek titelwoord", "kind": "ANNUAL_PLAN",
                  "jurisdictions": ["GM0014"], "period": {"from": 2012, "to": 2012},
                  "content": {
                    "principles": ["principewoord"], "openFields": ["openwoord"],
                    "relatedPolicy": ["beleidswoord"], "focusAreas": ["gebiedswoord"],
                    "themes": [{"key": "a", "title": "themawoord", "objective": "doelwoord",
                      "intendedResults": ["resultaatwoord"], "relatedPolicy": ["themabeleid"],
                      "focusAreas": ["themagebied"], "openFields": ["themaopen"],
                      "themes": [{"key": "b", "title": "onderthema"}]}],
                    "targets": [{"key": "x", "indicator": "codewoord", "name": "naamwoord", "due": "2014",
                      "baselinePrinted": "nulwoord", "printed": "≤ 7"}],
                    "monitored": [{"indicator": "volgwoord", "name": "volgnaam", "printed": "volgtekst"}],
                    "budget": [{"key": "p", "item": "postwoord", "year": 2012, "source": "bronwoord",
                      "certainty": "DECIDED"}],
                    "citations": [{"key": "c", "kind": "LAW", "title": "wetswoord"}],
                    "consultationBodies": [{"key": "o", "name": "overlegwoord"}],
                    "organisations": [{"name": "organisatiewoord", "role": "PARTNER"}],
                    "priorityChanges": [{"change": "DROPPED", "title": "vervalwoord", "reason": "redenwoord",
                      "comparedTo": "vergelijkwoord"}]
                  }
                }
                """);
        String id = create(plan);

        String words = "refwoord titelwoord principewoord openwoord beleidswoord gebiedswoord themawoord doelwoord"
                + " resultaatwoord themabeleid themagebied themaopen onderthema codewoord"
                + " naamwoord nulwoord volgwoord volgnaam volgtekst postwoord bronwoord"
                + " wetswoord overlegwoord organisatiewoord vervalwoord redenwoord"
                + " vergelijkwoord";

        assertThat(List.of(words.split(" ")))
                .allSatisfy(word -> assertThat(found(as("planner"), "text", "titelwoord " + word))
                        .as(word)
                        .contains(id));
    }

    @Test
    void aDraftIsNotFoundByWhoMayNotSeeIt() {
        String drafted = word();
        String inForce = word();
        ObjectNode plan = plan("Jaarplan");
        plan.withObject("content").withArray("principles").add(inForce);
        String id = adopted(plan);
        start(id);
        ObjectNode changed = Groningen.content();
        changed.withArray("principles").add(drafted);
        changed.withArray("themes")
                .addObject()
                .put("key", drafted)
                .put("title", "Nieuw")
                .put("objective", "Minder overlast");
        as("planner")
                .header("If-Match", etag(id, 2))
                .body(changed.toString())
                .put(DRAFT, id, 2)
                .then()
                .statusCode(200);

        RequestSpecification elsewhere = with(Tokens.of("planner", "gemeente-elders", "GM1952"));
        assertThat(found(anonymous(), "text", drafted)).isEmpty();
        assertThat(found(anonymous(), "theme", drafted)).isEmpty();
        assertThat(found(elsewhere, "text", drafted)).isEmpty();
        assertThat(found(as("partner"), "text", drafted)).isEmpty();
        assertThat(found(as("viewer"), "text", drafted)).containsExactly(id);
        assertThat(found(as("admin"), "theme", drafted)).containsExactly(id);
        assertThat(found(anonymous(), "text", inForce)).containsExactly(id);
        assertThat(found(as("viewer"), "text", inForce + " " + drafted))
                .as("both in one revision")
                .isEmpty();
        submit(id, 2);
        adopt(id, 2);
        assertThat(found(anonymous(), "text", drafted)).containsExactly(id);
        assertThat(found(anonymous(), "text", inForce))
                .as("what is no longer in force is not found")
                .isEmpty();
    }

    @Test
    void plansAreFoundByThemeAndSafetyFieldAtAnyDepth() {
        String theme = word();
        ObjectNode plan = plan("Jaarplan");
        ((ObjectNode) plan.at("/content/themes/0/themes/0")).put("key", theme).put("safetyField", "YOUTH");
        ((ObjectNode) plan.at("/content/targets/0")).put("theme", theme);
        String id = create(plan);

        assertThat(found(as("planner"), "theme", theme, "safetyField", "YOUTH")).containsExactly(id);
        assertThat(found(as("planner"), "theme", theme, "safetyField", "LIVING_ENVIRONMENT"))
                .containsExactly(id);
        assertThat(found(as("planner"), "theme", theme, "safetyField", "INTEGRITY"))
                .isEmpty();
        assertThat(found(as("planner"), "theme", theme, "year", "2019")).isEmpty();
    }

    @Test
    void plansAreFoundByTheParentThatTheyNameByIdOrByReference() {
        ObjectNode parent = plan("Kadernota");
        String parentId = create(parent);
        ObjectNode byId = plan("Jaarplan");
        byId.withArray("parents").addObject().put("relation", "ELABORATES").put("planId", parentId);
        ObjectNode byReference = plan("Jaarplan");
        byReference
                .withArray("parents")
                .addObject()
                .put("relation", "BUILDS_ON")
                .put("reference", parent.path("reference").asText());
        ObjectNode ofAnother = plan("Jaarplan");
        ofAnother
                .withArray("parents")
                .addObject()
                .put("relation", "BUILDS_ON")
                .put("planId", create(plan("Andere kadernota")))
                .put("reference", parent.path("reference").asText());
        String first = adopted(byId);
        String second = adopted(byReference);
        adopted(ofAnother);

        assertThat(found(as("planner"), "parent", parentId)).containsExactly(first, second);
        assertThat(found(anonymous(), "parent", parentId))
                .as("who may not see the parent is not told its reference")
                .containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "-number", "title", "-title", "period", "-period"})
    void pagingThroughAnySortShowsEveryPlanOnce(String sort) {
        String mark = word();
        List<String> titles = List.of("Beleid", "éénmaal", "aanpak", "Zuid", "Aanpak", "Beleid", "Beleid");
        List<String> made = IntStream.range(0, titles.size())
                .mapToObj(i -> {
                    ObjectNode plan = plan(titles.get(i) + " " + mark);
                    plan.putObject("period").put("from", 2010 + i % 3).put("to", 2014 - i % 2);
                    plan.putObject("content");
                    return create(plan);
                })
                .toList();

        List<Map<String, Object>> listed = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as("planner")
                    .queryParam("text", mark)
                    .queryParam("sort", sort)
                    .queryParam("limit", "2");
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/plans")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(listed).extracting(plan -> plan.get("id")).containsExactlyInAnyOrderElementsOf(made);
        Comparator<Map<String, Object>> order =
                switch (sort.replace("-", "")) {
                    case "number" -> Comparator.comparing(plan -> made.indexOf(plan.get("id")));
                    case "period" ->
                        Comparator.<Map<String, Object>, String>comparing(plan -> String.valueOf(plan.get("period")))
                                .thenComparing(plan -> made.indexOf(plan.get("id")));
                    default ->
                        Comparator.<Map<String, Object>>comparingInt(
                                        plan -> List.of("aanpak", "Aanpak", "Beleid", "éénmaal", "Zuid")
                                                .indexOf(String.valueOf(plan.get("title"))
                                                        .split(" ")[0]))
                                .thenComparing(plan -> made.indexOf(plan.get("id")));
                };
        assertThat(listed).isSortedAccordingTo(sort.startsWith("-") ? order.reversed() : order);
    }

    @ParameterizedTest
    @CsvSource({
        "title,number",
        "title,-title",
        "number,period",
    })
    void aCursorHoldsForItsOwnOrder(String given, String used) {
        create(plan("Eén"));
        create(plan("Twee"));
        String cursor = as("planner")
                .queryParam("sort", given)
                .queryParam("limit", "1")
                .get("/v1/plans")
                .then()
                .extract()
                .path("nextCursor");

        as("planner")
                .queryParam("sort", used)
                .queryParam("cursor", cursor)
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:1:\u0000",
                "title:1",
                "title:99999999999999999999:A",
                "period:1:2012",
                "number:1:x",
                "naam:1:x",
                "1"
            })
    void aMadeUpCursorIsRefused(String cursor) {
        as("planner")
                .queryParam("sort", cursor.split(":")[0].replaceAll("1|naam", "number"))
                .queryParam("cursor", Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8)))
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @ParameterizedTest
    @CsvSource({"sort,naam", "sort,--title", "safetyField,JEUGD", "parent,geen-id", "text,' '"})
    void aParameterThatCannotBeReadIsRefusedByItsName(String name, String value) {
        as("planner")
                .queryParam(name, value)
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(name));
        as("planner")
                .queryParam("text", "x".repeat(301))
                .get("/v1/plans")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'; drop table plan; --",
                "a & | ! ( ) : * <->",
                "-",
                "or",
                "de het een",
                "%_\\",
                "\uD83D\uDE00"
            })
    void anyTextIsSafeToLookFor(String text) {
        found(as("planner"), "text", text);
    }

    @Test
    void aChangedTitleIsFoundAndAnAdoptedContentTooLargeForAnIndexIsKept() {
        String mark = word();
        ObjectNode plan = plan("Groot " + mark);
        ObjectNode content = plan.putObject("content");
        content.putArray("themes")
                .addObject()
                .put("key", "drugs")
                .put("title", "Drugs")
                .put("objective", "Minder");
        var policy = content.putArray("relatedPolicy");
        for (int text = 0; text < 200; text++) {
            StringBuilder words = new StringBuilder();
            while (words.length() < 9_900) {
                words.append(Integer.toString(text * 2_000 + words.length(), 36))
                        .append("ab")
                        .append(text)
                        .append(' ');
            }
            policy.add(words.toString());
        }
        String id = adopted(plan);
        assertThat(found(anonymous(), "text", mark)).containsExactly(id);

        String renamed = word();
        rename(id, renamed);

        assertThat(found(anonymous(), "text", renamed)).containsExactly(id);
        assertThat(found(anonymous(), "text", mark)).isEmpty();
    }

    @Transactional
    void rename(String id, String title) {
        entities.createNativeQuery("update plan set title = :title where id = cast(:id as uuid)")
                .setParameter("title", title)
                .setParameter("id", id)
                .executeUpdate();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search @@ websearch_to_tsquery('pg_catalog.dutch', 'drugs')",
                "theme_keys @> to_jsonb(cast('drugs' as text))",
                "safety_fields @> to_jsonb(cast('YOUTH' as text))"
            })
    @Transactional
    void whatIsAskedOfTheContentIsAnsweredByAnIndex(String condition) {
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();

        List<?> explained = entities.createNativeQuery("explain select from plan_revision where " + condition)
                .getResultList();

        assertThat(explained.toString()).contains("Bitmap Index Scan on plan_revision_");
    }
}
