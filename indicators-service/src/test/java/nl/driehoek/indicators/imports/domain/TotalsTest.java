package nl.driehoek.indicators.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final TotalCheck CHECK = new TotalCheck(null, "NL01", "GM", List.of("Rest"));

    private static SourceFigure figure(
            String indicator, String area, int year, @Nullable String value, String... part) {
        return new SourceFigure(
                1,
                "V",
                indicator,
                area,
                part.length == 0 ? Breakdown.NONE : Breakdown.of(Map.of("wie", part[0])),
                Period.year(year),
                value == null ? null : new BigDecimal(value),
                ObservationStatus.DEFINITIVE,
                null,
                value == null,
                false,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<TotalResult> results(
            List<TotalCheck> checks, List<SourceFigure> figures, SourceFigure... aside) {
        Totals totals = new Totals(checks);
        figures.forEach(one -> totals.add(new Interpretation(List.of(one), List.of(), List.of(), List.of())));
        for (SourceFigure one : aside) {
            totals.add(new Interpretation(List.of(), List.of(one), List.of(), List.of()));
        }
        return totals.results();
    }

    @Test
    void a_difference_is_exact_and_only_told() {
        TotalResult result = results(
                        List.of(CHECK),
                        List.of(
                                figure("a", "GM0001", 2022, "0.1"),
                                figure("a", "NL01", 2022, "0.4"),
                                figure("a", "PV20", 2022, "9"),
                                figure("a", "GM0002", 2022, "0.2")),
                        figure("a", "Rest", 2022, "0.05"),
                        figure("a", "Elders", 2022, "7"))
                .get(0);
        assertThat(result.sum()).isEqualByComparingTo("0.35");
        assertThat(result.difference()).isEqualByComparingTo("0.05");
        assertThat(result.agrees()).isFalse();
        assertThat(result.parts()).isEqualTo(3);
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void a_part_that_is_there_elsewhere_and_not_here_is_missed() {
        List<TotalResult> results = results(
                List.of(CHECK),
                List.of(
                        figure("a", "NL01", 2022, "3"),
                        figure("a", "GM0001", 2022, "1"),
                        figure("a", "GM0002", 2022, null),
                        figure("a", "GM0001", 2023, "1"),
                        figure("a", "GM0003", 2023, "1", "jong"),
                        figure("b", "GM0004", 2022, "1")));
        assertThat(results)
                .extracting(
                        result -> result.indicator() + " " + result.period() + " " + result.breakdown(),
                        TotalResult::missing,
                        TotalResult::difference)
                .containsExactly(
                        tuple("a 2022 ", List.of("Rest", "GM0002", "GM0003"), new BigDecimal("2")),
                        tuple("a 2023 ", List.of("Rest", "GM0002", "GM0003"), null),
                        tuple("a 2023 wie=jong", List.of("Rest", "GM0001", "GM0002"), null),
                        tuple("b 2022 ", List.of("Rest"), null));
    }

    private static org.assertj.core.groups.Tuple tuple(@Nullable Object... parts) {
        return org.assertj.core.groups.Tuple.tuple(parts);
    }

    @Test
    void a_check_of_one_indicator_leaves_the_others_alone() {
        List<TotalCheck> checks = List.of(new TotalCheck("b", "NL01", "GM", List.of()), CHECK);
        List<TotalResult> results =
                results(checks, List.of(figure("a", "NL01", 2022, "3"), figure("b", "GM0001", 2022, "1")));
        assertThat(results)
                .extracting(result -> result.indicator() + " " + result.check().indicator())
                .containsExactly("b b", "a null", "b null");
    }
}
