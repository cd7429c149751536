package nl.driehoek.partners.norm.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    @Test
    void aDayAndAPeriodAreDifferentDeadlines() {
        assertThat(Deadline.parse("2012-06-01")).isInstanceOf(Deadline.OnDay.class);
        assertThat(Deadline.parse("2012-06")).isInstanceOf(Deadline.WithinPeriod.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-06-01", "2012", "2012-Q2", "2012-06"})
    void aDeadlineIsWrittenAsItIsRead(String text) {
        assertThat(Deadline.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "medio 2012", "2012-06-31", "01-06-2012", "2012-Q5", "+12012-01-01"})
    void whatIsNeitherDayNorPeriodIsNotRead(String text) {
        assertThat(Deadline.read(text)).isEmpty();
    }
}
