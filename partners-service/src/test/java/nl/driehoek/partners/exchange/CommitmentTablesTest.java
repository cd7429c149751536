package nl.driehoek.partners.exchange;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.assertProblem;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.plannerElsewhere;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Api.report;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.exchange.TableApi.COMMITMENTS;
import static nl.driehoek.partners.exchange.TableApi.csv;
import static nl.driehoek.partners.exchange.TableApi.export;
import static nl.driehoek.partners.exchange.TableApi.plain;
import static nl.driehoek.partners.exchange.TableApi.rich;
import static nl.driehoek.partners.exchange.TableApi.take;
import static nl.driehoek.partners.exchange.TableApi.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.kit.testing.Tokens;
import nl.driehoek.kit.testing.TopicReader;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CommitmentTablesTest {
    private static final String IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    /** A plan on which one commitment with two norms is agreed, and one without a reference depends on it. */
    private static UUID filled() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String rich = rich(plan, "C000-101");
        agree(planner(), rich).statusCode(201);
        agree(police(), rich).statusCode(201);
        plain(plan, rich);
        return plan;
    }

    private static List<Integer> versions(UUID plan) {
        return planner()
                .queryParam("planId", plan.toString())
                .get("/v1/commitments")
                .then()
                .extract()
                .path("items.version");
    }

    @Test
    void aTableHasTheMembersOfACommitmentAsColumnsAndARowForEachFurtherNorm() {
        String csv = csv(COMMITMENTS, filled());

        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("reference,theme,alsoUnder,title,kind,")
                .endsWith("norm.text,id,status,verdicts,version");
        assertThat(csv)
                .contains(
                        "C000-101,opgroeien,rampenbestrijding,\"'=Jeugd-pv's \"\"tijdig\"\"; bij OM, 1,5 maand\n(Kalsbeek)\"")
                .contains("politie-groningen (Team (Noord) \\| Zuid),gemeente-groningen,openbaar-ministerie,binnenstad,"
                        + "Binnenstad | A-kwartier \\| rand,")
                .contains("Kalsbeeknorm | Kaderconvenant [2008] [COVENANT 2008-01-01/2012-12-31]")
                .contains("\r\nC000-101,,,", ",n2,COUNT,EXACTLY,true,4,acties,P1Y,", "a: Deel = a = 3 | b: Deel b = 1");
        assertThat(csv.lines().filter(line -> line.contains("Halt-afdoening")))
                .hasSize(1)
                .allMatch(line ->
                        line.startsWith("\"\",opgroeien,,\"  Halt-afdoening\",") && line.contains(",C000-101,"));
    }

    @ParameterizedTest
    @CsvSource({
        TableMedia.CSV + ",international",
        TableMedia.CSV + ",dutch",
        TableMedia.XLSX + ",international",
    })
    void whatComesBackUnchangedChangesNothing(String mediaType, String dialect) {
        UUID plan = filled();
        List<Integer> before = versions(plan);

        take(planner(), COMMITMENTS, plan, mediaType, dialect, export(planner(), COMMITMENTS, plan, mediaType, dialect))
                .statusCode(200)
                .body("proposed", empty())
                .body("changed", empty())
                .body("unchanged", equalTo(2));

        assertThat(versions(plan)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        TableMedia.CSV + ",international",
        TableMedia.CSV + ",dutch",
        TableMedia.XLSX + ",international",
    })
    void anotherPlanWithTheSameThemesTakesItAllOver(String mediaType, String dialect) {
        UUID plan = filled();
        UUID other = newPlan(GROWING_UP, CRISIS);

        take(
                        planner(),
                        COMMITMENTS,
                        other,
                        mediaType,
                        dialect,
                        export(planner(), COMMITMENTS, plan, mediaType, dialect))
                .statusCode(200)
                .body("proposed.reference", contains("C000-101", null))
                .body("proposed.line", contains(2, 4));

        assertThat(withoutIds(csv(COMMITMENTS, other))).isEqualTo(withoutIds(csv(COMMITMENTS, plan)));
        try (TopicReader commitments = new TopicReader("driehoek.commitments")) {
            commitments.await(record -> text(record.value()).contains(other.toString()), 2);
        }
    }

    /** What was agreed on the first plan is only proposed on the other one; a workbook does not know 80.0 from 80. */
    private static String withoutIds(String csv) {
        return csv.replaceAll(IDS + ",[A-Z]+,[^,\r]*,[0-9]+", "")
                .replaceAll(IDS, "id")
                .replace(",80.0,", ",80,")
                .replace(".50,", ".5,");
    }

    @Test
    void aTableProposesWhatIsNewAndChangesWhatIsDifferent() {
        UUID plan = filled();
        String changed =
                csv(COMMITMENTS, plan).replace("minimaal 80%", "minimaal 85%").replace(",80.0,", ",85,")
                        + row("C9", "opgroeien", "Nieuw", "ACTIVITY", "C000-101")
                        + row("C8", "opgroeien", "Ook nieuw", "ACTIVITY", "C9");

        take(planner().queryParam("dryRun", "true"), COMMITMENTS, plan, changed)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("proposed.reference", contains("C9", "C8"))
                .body("proposed.id", contains(nullValue(), nullValue()))
                .body("changed.reference", contains("C000-101"));
        assertThat(versions(plan)).hasSize(2);

        String id = take(planner(), COMMITMENTS, plan, changed)
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("proposed.line", contains(5, 6))
                .body("proposed[0].id", notNullValue())
                .body("unchanged", equalTo(1))
                .extract()
                .path("changed[0].id");
        planner()
                .get("/v1/commitments/" + id)
                .then()
                .body("status", equalTo("PROPOSED"))
                .body("title", containsString("maand\r\n(Kalsbeek)"))
                .body(
                        "responsibilities.partner",
                        contains("openbaar-ministerie", "politie-groningen", "gemeente-groningen"))
                .body("norms[0].quantity", equalTo(85))
                .body("history.step", contains("PROPOSED", "AGREED", "AGREED", "CHANGED"));
    }

    /** A row with only what has to be there. */
    static String row(String reference, String theme, String title, String kind, String dependsOn) {
        return String.join(",", reference, theme, "", title, kind, "", "", "gemeente-groningen") + ",".repeat(11)
                + dependsOn + ",".repeat(30) + "\r\n";
    }

    @Test
    void aCommitmentWithoutAReferenceGetsOneAndIsTheSame() {
        UUID plan = filled();
        String named = csv(COMMITMENTS, plan).replace("\"\",opgroeien,,", "C7,opgroeien,,");

        take(planner(), COMMITMENTS, plan, named)
                .statusCode(200)
                .body("proposed", empty())
                .body("changed.reference", contains("C7"));
    }

    @Test
    void whatIsUnderWayIsAFaultOfItsLineAndThenNothingChanges() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String id = rich(plan, "C1");
        agree(planner(), id).statusCode(201);
        agree(police(), id).statusCode(201);
        report(police(), id, "2012-Q1").statusCode(201);
        String changed = csv(COMMITMENTS, plan).replace("op verzoek", "altijd")
                + row("C2", "opgroeien", "Nieuw", "ACTIVITY", "");

        assertThat(TableApi.faults(take(planner(), COMMITMENTS, plan, changed))).containsExactly("/2 illegal-step");

        assertThat(versions(plan)).hasSize(1);
    }

    @Test
    void whatWouldDependOnItselfByWayOfAnotherRowIsAFault() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String circle = csv(COMMITMENTS, plan)
                + row("A", "opgroeien", "Een", "ACTIVITY", "B")
                + row("B", "opgroeien", "Twee", "ACTIVITY", "C")
                + row("C", "opgroeien", "Drie", "ACTIVITY", "A")
                + row("D", "opgroeien", "Vier", "ACTIVITY", "E");

        assertThat(TableApi.faults(take(planner(), COMMITMENTS, plan, circle)))
                .containsExactlyInAnyOrder(
                        "/2/dependsOn circular-dependency",
                        "/3/dependsOn circular-dependency",
                        "/4/dependsOn circular-dependency",
                        "/5/dependsOn unknown-commitment");
    }

    @Test
    void aThousandRowsComeInTogether() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String header = csv(COMMITMENTS, plan);
        String table = header
                + IntStream.range(0, 1000)
                        .mapToObj(i -> row("N" + i, "opgroeien", "Nummer " + i, "ACTIVITY", ""))
                        .collect(Collectors.joining());

        take(planner(), COMMITMENTS, plan, table).statusCode(200).body("proposed", hasSize(1000));
        take(planner(), COMMITMENTS, plan, table.replace("Nummer", "Rij"))
                .statusCode(200)
                .body("changed", hasSize(1000));
    }

    @Test
    void aRequestThatIsSentAgainHappensOnce() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String table = csv(COMMITMENTS, plan) + row("", "opgroeien", "Zonder code", "ACTIVITY", "");
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            take(planner().header("Idempotency-Key", key), COMMITMENTS, plan, table)
                    .statusCode(200)
                    .body("proposed", hasSize(1));
        }

        assertThat(versions(plan)).hasSize(1);
    }

    @Test
    void everybodySeesItsOwnRowsAndOnlyWhoCoordinatesThePlanChangesThem() {
        UUID plan = filled();
        Api.propose(plan, CRISIS);
        byte[] table = export(planner(), COMMITMENTS, plan, TableMedia.CSV, "international");

        assertThat(text(export(Tokens.as("viewer"), COMMITMENTS, plan, TableMedia.CSV, "international")))
                .isEqualTo(text(table));
        assertThat(text(export(prosecution(), COMMITMENTS, plan, TableMedia.CSV, "international")))
                .isEqualTo(text(table));
        assertThat(text(export(
                                Tokens.with(Tokens.of("partner", "bureau-halt", "GM0014")),
                                COMMITMENTS,
                                plan,
                                TableMedia.CSV,
                                "international"))
                        .lines())
                .hasSize(1);
        take(plannerElsewhere(), COMMITMENTS, plan, text(table)).statusCode(403);
        assertProblem(take(police(), COMMITMENTS, plan, text(table)), 403, "forbidden");
        planner().noFilters().get(COMMITMENTS, UUID.randomUUID()).then().statusCode(404);
    }
}
