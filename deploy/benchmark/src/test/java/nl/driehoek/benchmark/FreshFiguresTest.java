package nl.driehoek.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshFiguresTest {
    private final Workload workload = Workload.of(18_000);
    private final YearMonth last = workload.months().get(workload.months().size() - 1);

    @Test
    void monthsAfterTheLastOneComeFirstAndThenThoseBeforeTheFirst() {
        FreshFigures fresh = new FreshFigures(workload, last.plusMonths(3));

        List<YearMonth> months = Stream.generate(() -> fresh.next("a", "GM0014").month())
                .limit(4)
                .toList();

        YearMonth first = workload.months().get(0);
        assertThat(months)
                .containsExactly(last.plusMonths(1), last.plusMonths(2), first.minusMonths(1), first.minusMonths(2));
    }

    @Test
    void everySeriesCountsByItself() {
        FreshFigures fresh = new FreshFigures(workload, last.plusMonths(3));
        fresh.next("a", "GM0014");

        assertThat(fresh.next("b", "GM0014").month()).isEqualTo(last.plusMonths(1));
    }
}
