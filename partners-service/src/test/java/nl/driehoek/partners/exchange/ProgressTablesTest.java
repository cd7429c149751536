package nl.driehoek.partners.exchange;

import static nl.driehoek.partners.Api.agree;
import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Api.police;
import static nl.driehoek.partners.Api.prosecution;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.exchange.TableApi.PROGRESS;
import static nl.driehoek.partners.exchange.TableApi.csv;
import static nl.driehoek.partners.exchange.TableApi.export;
import static nl.driehoek.partners.exchange.TableApi.rich;
import static nl.driehoek.partners.exchange.TableApi.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ProgressTablesTest {
    private static final String HEADER =
            "reference,commitmentId,title,partner,period,text,norm,split,quantity,numerator,"
                    + "denominator,doneOn,done,evidence,correctionReason,version\r\n";
    private static final String FIRST = HEADER
            + "C1,,,politie-groningen,2012-Q1,\"'=Van de 1,5; \"\"120\"\" \\ kwamen er\n101\",tijdig,,,101,120,,,"
            + "Rapport | jeugd <https://d.example/1.pdf> | B <https://d.example/2.pdf>,,\r\n"
            + "C1,,,politie-groningen,2012-Q1,,n2,a,2,,,,,,,\r\n"
            + "C1,,,politie-groningen,2012-Q1,,n2,b,0,,,,,,,\r\n"
            + "C1,,,,2012KW02,Niets,,,,,,,,,,\r\n";

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partners() {
        Api.registerPartners();
    }

    private static UUID agreed() {
        UUID plan = newPlan(GROWING_UP, CRISIS);
        String id = rich(plan, "C1");
        agree(planner(), id).statusCode(201);
        agree(police(), id).statusCode(201);
        return plan;
    }

    private static ValidatableResponse first(UUID plan) {
        return take(police(), PROGRESS, plan, FIRST.replace("Rapport | jeugd", "Rapport \\| jeugd"));
    }

    @Test
    void aPartnerReportsByATable() {
        UUID plan = agreed();

        take(police().queryParam("dryRun", "true"), PROGRESS, plan, FIRST.replace("Rapport | jeugd", "Rapport"))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("reported", hasSize(2));
        assertThat(csv(PROGRESS, plan).lines()).hasSize(1);
        String id = first(plan)
                .statusCode(200)
                .body("reported.line", contains(2, 5))
                .body("reported.partner", contains("politie-groningen", "politie-groningen"))
                .body("reported.period", contains("2012-Q1", "2012-Q2"))
                .extract()
                .path("reported[0].commitmentId");

        planner()
                .get("/v1/commitments/" + id + "/progress-reports")
                .then()
                .body("items[0].text", equalTo("=Van de 1,5; \"120\" \\ kwamen er\n101"))
                .body("items[0].values.norm", contains("tijdig", "n2", "n2"))
                .body("items[0].evidence.title", contains("Rapport | jeugd", "B"));
        planner().get("/v1/commitments/" + id).then().body("status", equalTo("UNDER_WAY"));
    }

    @ParameterizedTest
    @CsvSource({
        TableMedia.CSV + ",international",
        TableMedia.CSV + ",dutch",
        TableMedia.XLSX + ",international",
    })
    void whatComesBackUnchangedIsNoVersionAndAnotherPlanTakesItOver(String mediaType, String dialect) {
        UUID plan = agreed();
        first(plan).statusCode(200);
        byte[] table = export(planner(), PROGRESS, plan, mediaType, dialect);
        String before = csv(PROGRESS, plan);

        take(police(), PROGRESS, plan, mediaType, dialect, table)
                .statusCode(200)
                .body("reported", empty())
                .body("corrected", empty())
                .body("unchanged", equalTo(2));
        assertThat(csv(PROGRESS, plan)).isEqualTo(before);

        UUID other = agreed();
        take(police(), PROGRESS, other, mediaType, dialect, table)
                .statusCode(200)
                .body("reported", hasSize(2));
        assertThat(withoutIds(csv(PROGRESS, other))).isEqualTo(withoutIds(before));
    }

    private static String withoutIds(String csv) {
        return csv.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    @Test
    void whatIsDifferentIsCorrectedWithAReason() {
        UUID plan = agreed();
        first(plan).statusCode(200);
        String changed = csv(PROGRESS, plan).replace(",101,120,", ",102,120,");

        assertThat(TableApi.faults(take(police(), PROGRESS, plan, changed)))
                .containsExactly("/2/correctionReason required");
        take(police().queryParam("reason", "Verteld"), PROGRESS, plan, changed)
                .statusCode(200)
                .body("corrected.line", contains(2))
                .body("unchanged", equalTo(1));

        String corrected = csv(PROGRESS, plan);
        assertThat(corrected).contains(",102,120,", ",Verteld,2");
        assertThat(TableApi.faults(take(police(), PROGRESS, plan, corrected.replace(",102,", ",103,"))))
                .containsExactly("/2/correctionReason required");
        take(police(), PROGRESS, plan, corrected.replace(",102,", ",103,").replace(",Verteld,", ",Weer verteld,"))
                .statusCode(200)
                .body("corrected", hasSize(1));
    }

    @Test
    void whoCoordinatesThePlanRecordsForOthersWithAReasonAndNobodyElseDoes() {
        UUID plan = agreed();
        String row = HEADER + "C1,,,politie-groningen,2012-Q1,Gedaan,,,,,,,,,,\r\n";

        assertThat(TableApi.faults(take(planner(), PROGRESS, plan, row)))
                .containsExactly("/2/correctionReason required");
        assertThat(TableApi.faults(take(prosecution(), PROGRESS, plan, row)))
                .containsExactly("/2/partner not-your-organisation");
        assertThat(TableApi.faults(
                        take(prosecution(), PROGRESS, plan, row.replace("politie-groningen", "openbaar-ministerie"))))
                .containsExactly("/2 not-responsible");
        take(planner().queryParam("reason", "Per brief"), PROGRESS, plan, row)
                .statusCode(200)
                .body("reported", hasSize(1));
    }

    @Test
    void everyFaultOfATableIsToldAtOnceAndThenNothingIsReported() {
        UUID plan = agreed();
        String wrong = HEADER
                + "C1,,,politie-groningen,2012-Q1,Goed,tijdig,,80,,,,,,,\r\n"
                + "C1,,,politie-groningen,2012-Q1,,onbekend,,3,,,,,,,\r\n"
                + "C1,,,politie-groningen,2012-Q1,Nog eens,,,,,,,,,,\r\n"
                + "C1,,,politie-groningen,2012-Q3,,tijdig,,veel,,,,misschien,geen link,,\r\n"
                + "C1,,,politie-groningen,2011-Q3,Te vroeg,,,,,,,,,,\r\n"
                + "C1,,,politie-groningen,2012-Q9,Geen periode,,,,,,,,,,\r\n"
                + "C9,,,politie-groningen,2012-Q1,Onbekend,,,,,,,,,,\r\n"
                + ",,,politie-groningen,2012-Q1,Niets genoemd,,,,,,,,,,\r\n";

        List<String> faults = TableApi.faults(take(police(), PROGRESS, plan, wrong));

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "/3/norm unknown-norm",
                        "/4/period report-twice",
                        "/5/quantity not-a-number",
                        "/5/done wrong-type",
                        "/5/evidence wrong-form",
                        "/5/text required",
                        "/6/period period-not-due",
                        "/7/period no-such-period",
                        "/8/reference unknown-commitment",
                        "/9/reference required");
        assertThat(csv(PROGRESS, plan).lines()).hasSize(1);
    }

    @Test
    void aTableCanBeOfOnePartnerOrPeriod() {
        UUID plan = agreed();
        first(plan).statusCode(200);

        assertThat(csv(PROGRESS + "?period=2012KW02", plan))
                .contains("2012-Q2,Niets")
                .doesNotContain("2012-Q1");
        assertThat(csv(PROGRESS + "?partner=gemeente-groningen", plan).lines()).hasSize(1);
        planner().noFilters().get(PROGRESS + "?period=2012-Q9", plan).then().statusCode(400);
    }
}
