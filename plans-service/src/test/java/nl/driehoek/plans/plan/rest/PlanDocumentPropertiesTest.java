package nl.driehoek.plans.plan.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.quicktheories.QuickTheory.qt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.BodyReader;
import nl.driehoek.kit.rest.CheckedYamlReader;
import nl.driehoek.kit.rest.MediaTypes;
import nl.driehoek.kit.rest.YamlDocument;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.plans.Groningen;
import nl.driehoek.plans.plan.document.RandomContents;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.PlanRules;
import nl.driehoek.plans.plan.domain.YearSpan;
import org.junit.jupiter.api.Test;

/** A plan survives its document, whatever it says, and the published schema knows every such document. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PlanDocumentPropertiesTest {
    private static final int EXAMPLES = 200;
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final PlanHeader HEADER = new PlanHeader(
            "2012",
            "n.t.b.",
            PlanKind.ANNUAL_PLAN,
            List.of("GM0014"),
            new YearSpan(2012, 2012),
            null,
            List.of(),
            List.of(),
            null,
            null,
            List.of());

    @Inject
    ObjectMapper mapper;

    @Inject
    BodyReader json;

    @Inject
    CheckedYamlReader yaml;

    private byte[] asJson(PlanInput document) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PlanInput throughYaml(PlanInput document) {
        byte[] text = YamlDocument.write(mapper, document).getBytes(StandardCharsets.UTF_8);
        try (InputStream body = new ByteArrayInputStream(text)) {
            return (PlanInput) yaml.readFrom(
                    Object.class,
                    PlanInput.class,
                    new Annotation[0],
                    MediaType.valueOf(MediaTypes.YAML),
                    new MultivaluedHashMap<>(),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlanContent imported(PlanInput document) {
        return PlanRules.read(document.form(), new Faults()).orElseThrow().content();
    }

    @Test
    void throughJsonEveryPlanComesBackByteForByte() {
        qt().withExamples(EXAMPLES).forAll(RandomContents.contents()).checkAssert(content -> {
            byte[] exported = asJson(PlanInput.of(HEADER, content));

            PlanContent back = imported((PlanInput) json.read(exported, PlanInput.class));

            assertThat(back).isEqualTo(content);
            assertThat(asJson(PlanInput.of(HEADER, back))).isEqualTo(exported);
        });
    }

    @Test
    @ActivateRequestContext
    void throughYamlEveryPlanComesBackTheSame() {
        qt().withExamples(EXAMPLES).forAll(RandomContents.contents()).checkAssert(content -> {
            PlanInput document = PlanInput.of(HEADER, content);

            PlanInput back = throughYaml(document);

            assertThat(back).isEqualTo(document);
            assertThat(imported(back)).isEqualTo(content);
        });
    }

    private static JsonNode schemaDocument() {
        try {
            return Groningen.JSON.readTree(
                    CONTRACTS.resolve("schemas/plan-document.v1.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaDocument());
    }

    @Test
    void theSchemaKnowsEveryPlan() {
        JsonSchema schema = schema();

        qt().withExamples(EXAMPLES).forAll(RandomContents.contents()).checkAssert(content -> assertThat(
                        schema.validate(mapper.valueToTree(PlanInput.of(HEADER, content))))
                .isEmpty());
    }

    @Test
    void theSchemaKnowsThePlansOfTheDemo() throws IOException {
        JsonSchema schema = schema();
        List<JsonNode> plans = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../deploy/local/src/main/resources/seeds"))) {
            Stream<Path> seeds = files.filter(file -> file.toString().endsWith(".json"));
            for (Path seed : (Iterable<Path>) seeds::iterator) {
                JsonNode plan = Groningen.JSON.readTree(seed.toFile()).path("plan");
                if (plan.isObject()) {
                    plans.add(plan);
                }
            }
        }

        assertThat(plans).isNotEmpty().allSatisfy(plan -> assertThat(schema.validate(plan))
                .isEmpty());
    }

    @Test
    void theSchemaKnowsWhatTheApiTakesForNothing() {
        JsonNode plan = Groningen.json("""
                {"reference": "A", "title": "B", "kind": "FRAMEWORK", "jurisdictions": ["NL01"], "edition": null,
                 "owners": null, "predecessor": null, "period": {"from": 2012, "to": 2014},
                 "content": {"themes": null, "targets": [{"key": "a", "indicator": "b", "due": "2014", "printed": "≤ 3",
                   "theme": null, "baseline": null, "breakdown": null, "desiredDirection": null,
                   "bound": {"comparator": null}, "intermediate": null}]}}
                """);

        json.read(plan.toString().getBytes(StandardCharsets.UTF_8), PlanInput.class);
        assertThat(schema().validate(plan)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheApiRefuses() {
        JsonSchema schema = schema();
        List<Consumer<ObjectNode>> wrong = List.of(
                plan -> plan.put("kleur", "rood"),
                plan -> plan.put("kind", "JAARPLAN"),
                plan -> plan.put("title", 7),
                plan -> plan.remove("title"),
                plan -> plan.put("reference", "x".repeat(101)),
                plan -> plan.remove("content"),
                plan -> plan.putArray("jurisdictions"),
                plan -> plan.putArray("jurisdictions").add("Groningen"),
                plan -> plan.withObject("period").put("from", 1812),
                plan -> plan.withArray("parents").addObject().put("relation", "ELABORATES"),
                plan -> ((ObjectNode) plan.at("/content/themes/0")).remove("key"),
                plan -> ((ObjectNode) plan.at("/content/themes/0")).put("key", "Geen Sleutel"),
                plan -> ((ObjectNode) plan.at("/content/targets/0")).remove("printed"),
                plan -> ((ObjectNode) plan.at("/content/targets/0")).put("due", "ooit"),
                plan -> ((ObjectNode) plan.at("/content/targets/0")).put("desiredDirection", "OMLAAG"),
                plan -> ((ObjectNode) plan.at("/content/targets/0"))
                        .putObject("breakdown")
                        .put("age", "a=b"),
                plan -> ((ObjectNode) plan.at("/content/budget/0")).put("amount", -1));

        assertThat(schema.validate(Groningen.plan())).isEmpty();
        assertThat(wrong).allSatisfy(change -> {
            var plan = Groningen.plan();
            change.accept(plan);
            assertThat(schema.validate(plan)).as(plan.toString()).isNotEmpty();
            assertThat(catchThrowable(
                            () -> json.read(plan.toString().getBytes(StandardCharsets.UTF_8), PlanInput.class)))
                    .isNotNull();
        });
    }

    /** Whoever adds a member to the document adds it to its schema too. */
    @Test
    void theSchemaHasTheMembersAndTheValuesOfTheApi() throws IOException {
        JsonNode api = Groningen.JSON
                .readTree(CONTRACTS.resolve("openapi.json").toFile())
                .at("/components/schemas");
        JsonNode schema = schemaDocument();
        List<String> names = new ArrayList<>();
        schema.path("$defs").fieldNames().forEachRemaining(names::add);

        compare("PlanInput", schema, api);
        assertThat(names).allSatisfy(name -> compare(name, schema.at("/$defs/" + name), api));
    }

    private static void compare(String name, JsonNode here, JsonNode api) {
        JsonNode there = api.path(name);
        assertThat(names(here.path("properties"))).as(name).isEqualTo(names(there.path("properties")));
        if (!List.of("Bound", "Reference").contains(name)) {
            assertThat(texts(here.path("required")))
                    .as("required of %s", name)
                    .isEqualTo(texts(there.path("required")));
        }
        for (String member : names(here.path("properties"))) {
            JsonNode values = here.path("properties").path(member).path("enum");
            String ref = there.path("properties").path(member).path("$ref").asText();
            JsonNode known = api.path(ref.substring(ref.lastIndexOf('/') + 1)).path("enum");
            assertThat(texts(values)).as("values of %s of %s", member, name).isEqualTo(texts(known));
        }
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static TreeSet<String> texts(JsonNode array) {
        TreeSet<String> texts = new TreeSet<>();
        for (Iterator<JsonNode> each = array.elements(); each.hasNext(); ) {
            JsonNode value = each.next();
            if (!value.isNull()) {
                texts.add(value.asText());
            }
        }
        return texts;
    }
}
