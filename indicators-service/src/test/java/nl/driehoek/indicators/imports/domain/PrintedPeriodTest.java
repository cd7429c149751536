package nl.driehoek.indicators.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2022, 2022, false",
        "2022*, 2022, true",
        "2022**, 2022, true",
        "2022 1e kwartaal, 2022-Q1, false",
        "2022 4e kwartaal*, 2022-Q4, true",
        "2022 januari, 2022-01, false",
        "2022 december *, 2022-12, true",
        "2022JJ00, 2022, false",
        "2022KW03, 2022-Q3, false",
        "2022MM11, 2022-11, false",
        "2022-Q3, 2022-Q3, false"
    })
    void a_period_is_read_as_codes_and_as_statline_prints_it(String text, String period, boolean starred) {
        assertThat(PrintedPeriod.read(text)).contains(new PrintedPeriod(Period.parse(period), starred));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022***",
                "*",
                "",
                "2022 5e kwartaal",
                "2022 Januari",
                "2022 jan",
                "2022/2023",
                "2022 1e halfjaar",
                "22",
                "2022  januari",
                "januari 2022",
                "2022KW05"
            })
    void what_names_no_period_is_none(String text) {
        assertThat(PrintedPeriod.read(text)).isEmpty();
    }
}
