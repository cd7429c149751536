package nl.driehoek.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadTest {

    @Test
    void aMillionRowsAreThoseOf355AreasAnd24IndicatorsForTenYears() {
        Workload million = Workload.of(1_000_000);

        assertThat(million.areas()).hasSize(355).doesNotHaveDuplicates();
        assertThat(million.series()).isEqualTo(8_520);
        assertThat(million.months()).hasSize(118);
        assertThat(million.rows()).isEqualTo(1_005_360);
    }

    @Test
    void everyRowIsThereOnce(@TempDir Path directory) throws IOException {
        Workload workload = Workload.of(20_000);
        Path csv = directory.resolve("rows.csv");
        Set<String> keys = new HashSet<>();

        workload.writeCsv(csv);
        workload.visit((indicator, area, month, value) -> keys.add(indicator + area + month));

        assertThat(keys).hasSize(workload.rows());
        assertThat(Files.readAllLines(csv)).hasSize(workload.rows() + 1);
    }

    @Test
    void smallWorkloadsKeepTwoYearsSoThatStatusesHaveTheirTwelveMonths() {
        Workload small = Workload.of(18_000);

        assertThat(small.months()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(small.rows()).isBetween(18_000, 20_000);
    }

    @Test
    void filesTogetherHoldEveryMonthOnceAndNoneIsTooLong() {
        Workload large = Workload.of(10_000_000);

        assertThat(large.parts()).allMatch(part -> part.rows() <= 1_010_000);
        assertThat(large.parts().stream().flatMap(part -> part.months().stream()))
                .containsExactlyElementsOf(large.months());
    }

    @Test
    void whatGrowsByAreaHasSeriesOfOneLength() {
        Workload whole = Workload.byArea(1_000_000);

        assertThat(whole.rows()).isGreaterThanOrEqualTo(1_000_000);
        assertThat(whole.ofAreas(0, 4).rows()).isEqualTo(4 * whole.rows() / 355);
        assertThat(whole.indicators()).doesNotHaveDuplicates();
    }

    @Test
    void nobodyElsePostsToTheAreasThatAreSetAside() {
        Workload workload = Workload.of(18_000);

        assertThat(workload.areasSetAside()).hasSize(8).allMatch(area -> area.startsWith("GM"));
        assertThat(workload.areasForAll())
                .doesNotContainAnyElementsOf(workload.areasSetAside())
                .hasSize(workload.areas().size() - 8);
    }
}
