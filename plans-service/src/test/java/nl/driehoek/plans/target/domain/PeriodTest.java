package nl.driehoek.plans.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2012,2012",
        "2012-Q1,2012-Q1",
        "2012-03,2012-03",
        "2012JJ00,2012",
        "2012KW01,2012-Q1",
        "2012MM03,2012-03"
    })
    void bothFormsAreReadAndOneIsWritten(String text, String written) {
        assertThat(Period.read(text).map(Period::toString)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2012KW05", "2012-Q0", "2012-13", "2012JJ01", "2012-00", "1799", "2200", "12", "", "2012-3"})
    void whatDoesNotExistIsNotRead(String text) {
        assertThat(Period.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2011,2012,true",
        "2012,2012,false",
        "2012-Q3,2012,true",
        "2012-Q4,2012,false",
        "2012-11,2012-Q4,true",
        "2012,2012-Q3,false"
    })
    void aPeriodEndsBeforeAnotherWhenItsLastMonthDoes(String one, String other, boolean before) {
        assertThat(Period.parse(one).endsBefore(Period.parse(other))).isEqualTo(before);
    }
}
