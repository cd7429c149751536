package nl.driehoek.partners.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.FaultsIn;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void aReportNeedsAPeriodAndAText() {
        assertThat(FaultsIn.check(f -> Progress.check(null, null, null, null, f)))
                .containsExactly("/period required", "/text required");
    }

    @Test
    void theFaultsOfAReportComeTogether() {
        assertThat(FaultsIn.check(f -> Progress.check("2012KW05", " ", null, null, f)))
                .containsExactly("/period no-such-period", "/text required");
    }

    @Test
    void progressIsNotReportedBeforeItsPeriodBegins() {
        Progress progress = new Progress(Period.parse("2012-Q2"), "Geoefend", List.of(), List.of());

        assertThat(FaultsIn.check(f -> progress.checkBegun(LocalDate.of(2012, 3, 31), f)))
                .containsExactly("/period period-not-begun");
        assertThat(FaultsIn.check(f -> progress.checkBegun(LocalDate.of(2012, 4, 1), f)))
                .isEmpty();
    }
}
