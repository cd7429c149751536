package nl.driehoek.partners.exchange;

import static nl.driehoek.partners.Api.newPlan;
import static nl.driehoek.partners.Api.planner;
import static nl.driehoek.partners.Groningen.CRISIS;
import static nl.driehoek.partners.Groningen.GROWING_UP;
import static nl.driehoek.partners.exchange.CommitmentTablesTest.row;
import static nl.driehoek.partners.exchange.TableApi.COMMITMENTS;
import static nl.driehoek.partners.exchange.TableApi.csv;
import static nl.driehoek.partners.exchange.TableApi.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.driehoek.kit.table.TableMedia;
import nl.driehoek.kit.testing.OpenApiContract;
import nl.driehoek.kit.testing.RealParts;
import nl.driehoek.partners.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are no table of commitments, or one that is wrong. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class BadTablesTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static UUID plan;

    @BeforeAll
    static void contract() {
        OpenApiContract.watchAllAnswers();
    }

    @BeforeEach
    void partnersAndPlan() {
        Api.registerPartners();
        plan = plan == null ? newPlan(GROWING_UP, CRISIS) : plan;
    }

    private static List<String> faults(String csv) {
        return TableApi.faults(take(planner(), COMMITMENTS, plan, csv));
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[MEGABYTE];
            for (int i = 0; i < 70; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        planner().body("{}").post(COMMITMENTS + "/imports", plan).then().statusCode(415);
        assertThat(TableApi.faults(take(planner(), COMMITMENTS, plan, TableMedia.CSV, "international", zipBomb())))
                .containsExactly(" wrong-file");
        assertThat(TableApi.faults(take(
                        planner(), COMMITMENTS, plan, TableMedia.XLSX, "international", TableApi.utf8("reference"))))
                .hasSize(1);
        assertThat(TableApi.faults(take(planner(), COMMITMENTS, plan, TableMedia.XLSX, "international", zipBomb())))
                .hasSize(1);
        assertThat(faults(csv(COMMITMENTS, plan).replace(',', ';'))).containsExactly(" wrong-dialect");
    }

    @Test
    void aColumnThatNobodyKnowsOrThatIsMissingIsToldWithItsName() {
        String header = csv(COMMITMENTS, plan);

        assertThat(faults(header.replace("theme,", "thema,")))
                .containsExactlyInAnyOrder("/1/thema unknown-column", "/1/theme missing-column");
    }

    @Test
    void manyBadRowsGetAShortAnswer() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> row("B" + i, "nergens", "Nummer " + i, "ACTIVITEIT", ""))
                .collect(Collectors.joining());

        assertThat(faults(csv(COMMITMENTS, plan) + rows)).hasSize(101).endsWith(" more-faults");
    }

    @Test
    void everyFaultIsToldAtOnceByRowAndColumn() {
        String wrong = csv(COMMITMENTS, plan)
                + row("A", "nergens", "Een", "ACTIVITEIT", "geen")
                + row("A", "opgroeien", "Twee", "ACTIVITY", "")
                + row("B", "opgroeien", "", "ACTIVITY", "").replace("gemeente-groningen", "Gemeente (")
                + row("C", "opgroeien", "Drie", "OUTPUT_NORM", "")
                        .replace("gemeente-groningen", "bureau-onbekend | politie-groningen")
                + "C" + ",".repeat(28) + ",SHARE,AT_LEAST,,101" + ",".repeat(16) + "\r\n"
                + "C" + ",".repeat(28) + ",COUNT,AT_LEAST,,4,acties,,,,,,,,,a: geen getal" + ",".repeat(6) + "\r\n"
                + "D" + ",".repeat(28) + ",SHARE,AT_LEAST,,80" + ",".repeat(16) + "\r\n"
                + row("E", "nergens", "Vier", "ACTIVITY", "").replace("gemeente-groningen", "bureau-onbekend");

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "/2/kind wrong-type",
                        "/2/dependsOn unknown-commitment",
                        "/3/reference commitment-twice",
                        "/4/title required",
                        "/4/lead wrong-form",
                        "/6/norm.quantity share-above-whole",
                        "/7/norm.every period-missing",
                        "/7/norm.parts wrong-form",
                        "/8/reference norm-without-commitment",
                        "/9/theme unknown-theme",
                        "/9/lead unknown-partner");
    }
}
