package nl.driehoek.partners.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2012, 2012",
        "2012-Q1, 2012-Q1",
        "2012-03, 2012-03",
        "2012JJ00, 2012",
        "2012KW04, 2012-Q4",
        "2012MM12, 2012-12"
    })
    void bothFormsAreReadAndOneIsWritten(String given, String written) {
        assertThat(Period.parse(given)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "2012-Q5", "2012-Q0", "2012-13", "2012-00", "2012KW05", "2012MM00", "1799", "2012-1"})
    void aPeriodThatDoesNotExistIsNotRead(String text) {
        assertThat(Period.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2012, 2012-01-01", "2012-Q2, 2012-04-01", "2012-11, 2012-11-01"})
    void aPeriodBeginsOnItsFirstDay(String text, LocalDate firstDay) {
        assertThat(Period.parse(text).hasBegunOn(firstDay)).isTrue();
        assertThat(Period.parse(text).hasBegunOn(firstDay.minusDays(1))).isFalse();
    }

    @Test
    void theSamePeriodInAnotherFormIsTheSame() {
        assertThat(Period.parse("2012KW01")).isEqualTo(Period.parse("2012-Q1"));
    }
}
