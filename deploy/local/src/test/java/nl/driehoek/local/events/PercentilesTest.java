package nl.driehoek.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void theyAreTimesThatWereReallyMeasured() {
        List<Long> hundred = LongStream.rangeClosed(1, 100)
                .map(millis -> millis * 1_000_000)
                .boxed()
                .toList();

        assertThat(Percentiles.of(hundred)).isEqualTo(new Percentiles(50, 95, 100));
    }

    @Test
    void oneTimeIsAllOfThem() {
        assertThat(Percentiles.of(List.of(2_000_000L))).isEqualTo(new Percentiles(2, 2, 2));
    }
}
