package nl.driehoek.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2012, 2012, 2012-01-01, 2012-12-31",
        "2012-Q1, 2012-Q1, 2012-01-01, 2012-03-31",
        "2012-02, 2012-02, 2012-02-01, 2012-02-29",
        "2012JJ00, 2012, 2012-01-01, 2012-12-31",
        "2012KW04, 2012-Q4, 2012-10-01, 2012-12-31",
        "2012MM12, 2012-12, 2012-12-01, 2012-12-31"
    })
    void both_forms_are_read_and_written_as_ours(String text, String ours, LocalDate first, LocalDate last) {
        Period period = Period.read(text).orElseThrow();

        assertThat(period).hasToString(ours);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012KW05",
                "2012KW00",
                "2012MM13",
                "2012MM00",
                "2012JJ01",
                "2012-Q5",
                "2012-Q0",
                "2012-13",
                "2012-00",
                "2012-1",
                "12",
                "",
                "2012 ",
                "<2008",
                "2012KW1",
                "2012jj00",
                "0000",
                "1799",
                "2200",
                "٢٠١٢"
            })
    void what_names_no_period_is_not_read(String text) {
        assertThat(Period.read(text)).isEmpty();
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_period_comes_back_from_what_is_written_of_it() {
        for (int year = 1800; year < 2200; year++) {
            assertThat(Period.parse(Period.year(year).toString())).isEqualTo(Period.year(year));
            assertThat(Period.parse(year + "JJ00")).isEqualTo(Period.year(year));
            for (int part = 1; part <= 12; part++) {
                Period month = Period.month(year, part);
                assertThat(Period.parse(month.toString())).isEqualTo(month);
                assertThat(Period.parse("%dMM%02d".formatted(year, part))).isEqualTo(month);
                assertThat(month.toString()).matches(Period.FORMS).isEqualTo("%04d-%02d".formatted(year, part));
            }
            for (int part = 1; part <= 4; part++) {
                Period quarter = Period.quarter(year, part);
                assertThat(Period.parse(quarter.toString())).isEqualTo(quarter);
                assertThat(Period.parse("%dKW%02d".formatted(year, part))).isEqualTo(quarter);
            }
        }
    }

    @Test
    void periods_are_ordered_by_their_end_and_the_longer_first() {
        assertThat(Stream.of("2012-04", "2012-03", "2012-Q1", "2012", "2011", "2012-12", "2012-Q4")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::toString))
                .isEqualTo(List.of("2011", "2012-Q1", "2012-03", "2012-04", "2012", "2012-Q4", "2012-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-31, false, false",
        "2012-01-01, true, false",
        "2012-12-31, true, false",
        "2013-01-01, true, true"
    })
    void a_period_begins_on_its_first_day_and_is_over_after_its_last(LocalDate day, boolean begun, boolean ended) {
        assertThat(Period.year(2012).hasBegunOn(day)).isEqualTo(begun);
        assertThat(Period.year(2012).hasEndedOn(day)).isEqualTo(ended);
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
    void a_period_ends_before_another_when_its_last_month_does(String one, String other, boolean before) {
        assertThat(Period.parse(one).endsBefore(Period.parse(other))).isEqualTo(before);
    }
}
