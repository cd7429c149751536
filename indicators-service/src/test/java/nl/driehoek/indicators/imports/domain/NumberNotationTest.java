package nl.driehoek.indicators.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** A number in a file is exactly what was meant, or it is refused. */
class NumberNotationTest {
    private static final List<NumberNotation> ALL = List.of(
            new NumberNotation(",", null),
            new NumberNotation(",", "."),
            new NumberNotation(",", " "),
            new NumberNotation(",", "'"),
            new NumberNotation(".", null),
            new NumberNotation(".", ","),
            new NumberNotation(".", " "));

    private static QuickTheory qt() {
        return QuickTheory.qt().withFixedSeed(20_120_202).withExamples(2_000);
    }

    /** Prints as the JDK does, which knows nothing of our reading. */
    private static String printed(BigDecimal number, char decimal, @Nullable Character grouping) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping == null ? '_' : grouping);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setGroupingUsed(grouping != null);
        format.setMinimumFractionDigits(number.scale());
        return format.format(number);
    }

    private static Gen<BigDecimal> numbers() {
        return longs().between(-10_000_000_000L, 10_000_000_000L)
                .zip(integers().between(0, 6), BigDecimal::valueOf)
                .mix(integers().between(-2_000, 2_000).zip(integers().between(0, 3), BigDecimal::valueOf), 50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            ,|-|36,7|36.7
            ,|-|1600|1600
            ,|-|1.600|-
            ,|-|1.6|-
            ,|.|1.600|1600
            ,|.|1600|1600
            ,|.|1.600,5|1600.5
            ,|.|1,6|1.6
            ,|.|1.60|-
            ,|.|16.00|-
            ,|.|1.6000|-
            ,|.|1600.000|-
            ,|.|1.600.00|-
            ,|.|.600|-
            ,|.|0,125|0.125
            .|-|1.600|1.600
            .|-|1,6|-
            .|,|1,600|1600
            .|,|1,600.5|1600.5
            .|,|1.6,000|-
            ,|-|-0,0|0.0
            ,|-|+3|3
            ,|-|--3|-
            ,|-|3,|-
            ,|-|,5|-
            ,|-|1e5|-
            ,|-|36,7%|-
            ,|-|٣|-
            ,|-|NaN|-
            """)
    void a_number_is_read_in_its_notation_only(
            String decimal, @Nullable String grouping, String text, @Nullable String number) {
        Optional<BigDecimal> read = new NumberNotation(decimal, grouping).read(text);
        assertThat(read).isEqualTo(Optional.ofNullable(number).map(BigDecimal::new));
    }

    @Test
    void a_blank_between_thousands_may_be_one_that_breaks_no_line() {
        NumberNotation blank = new NumberNotation(",", " ");
        for (String text : List.of("1 600", "1\u00A0600", "1\u202F600")) {
            assertThat(blank.read(text)).contains(new BigDecimal("1600"));
        }
        assertThat(new NumberNotation(",", null).read("1 600")).isEmpty();
    }

    @Test
    void every_number_is_read_back_as_it_was_printed() {
        qt().forAll(numbers())
                .check(number -> is(printed(number, ',', null), ",", null, number)
                        && is(printed(number, ',', '.'), ",", ".", number)
                        && is(printed(number, ',', ' '), ",", " ", number)
                        && is(printed(number, ',', '\''), ",", "'", number)
                        && is(printed(number, '.', null), ".", null, number)
                        && is(printed(number, '.', ','), ".", ",", number)
                        && is(printed(number, ',', null), ",", ".", number));
    }

    private static boolean is(String text, String decimal, @Nullable String grouping, BigDecimal number) {
        return new NumberNotation(decimal, grouping).read(text).equals(Optional.of(number));
    }

    @Test
    void without_grouping_a_number_of_the_other_decimal_sign_is_always_refused() {
        qt().forAll(numbers().assuming(number -> number.scale() > 0))
                .check(number -> new NumberNotation(",", null)
                                .read(printed(number, '.', null))
                                .isEmpty()
                        && new NumberNotation(".", null)
                                .read(printed(number, ',', null))
                                .isEmpty());
    }

    @Test
    void what_is_not_grouped_by_threes_is_refused_where_the_decimal_sign_of_others_groups() {
        qt().forAll(numbers().assuming(number -> number.scale() > 0 && number.scale() != 3))
                .check(number -> new NumberNotation(",", ".")
                        .read(printed(number, '.', null))
                        .isEmpty());
    }

    @Test
    void no_text_is_too_odd() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 80))
                .checkAssert(text -> ALL.forEach(one -> one.read(text)));
    }
}
