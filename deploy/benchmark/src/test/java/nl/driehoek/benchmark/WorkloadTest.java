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
}
