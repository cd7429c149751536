package nl.driehoek.indicators.status.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MannKendallTest {

    @ParameterizedTest
    @CsvSource({"1 2 3 4 5, 10", "5 4 3 2 1, -10", "1 1 1, 0", "1 2 2 3, 5", "2 1 3, 1"})
    void s_counts_rising_pairs_minus_falling_pairs(String values, int s) {
        assertThat(MannKendall.statistic(numbers(values))).isEqualTo(s);
    }

    @ParameterizedTest
    @CsvSource({
        // The smallest |S| that is significant at 5%, two-sided, in the published tables, and the one before.
        "1 2 3 4 5, 1", // n=5: 10
        "1 2 3 5 4, 0", // 8
        "1 2 3 4 6 5, 1", // n=6: 13
        "1 2 3 6 5 4, 0", // 9
        "1 2 4 3 6 5, 0", // 11
        "1 2 3 4 7 6 5, 1", // n=7: 15
        "1 2 3 5 4 7 6, 1", // 17
        "1 2 3 7 5 6 4, 0", // 11
        "8 7 6 5 4 2 1 3, -1" // n=8: 24
    })
    void significance_agrees_with_the_published_tables(String values, int direction) {
        assertThat(MannKendall.direction(numbers(values))).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5", "1 1 2 3 4", "1 1 2 2 3 3", "1 1 1 2 3 4", "1 1 1 1 1", "1 1 1 2 2 3 4"})
    void the_count_of_orders_is_what_trying_every_order_gives(String values) {
        List<Fraction> numbers = numbers(values);
        List<Integer> ties = List.copyOf(numbers.stream()
                .collect(Collectors.groupingBy(n -> n, Collectors.summingInt(n -> 1)))
                .values());

        BigInteger[] counted = MannKendall.ordersByFallingPairs(ties);

        Map<Integer, Long> tried = new HashMap<>();
        distinctOrders(numbers).forEach(order -> tried.merge(MannKendall.statistic(order), 1L, Long::sum));
        int pairsNotTied = counted.length - 1;
        Map<Integer, Long> expected = new HashMap<>();
        IntStream.rangeClosed(0, pairsNotTied)
                .filter(falling -> counted[falling].signum() > 0)
                .forEach(falling -> expected.put(pairsNotTied - 2 * falling, counted[falling].longValueExact()));
        assertThat(tried).isEqualTo(expected);
    }

    @Test
    void what_does_not_change_has_no_direction() {
        assertThat(MannKendall.direction(numbers("3 3 3 3 3 3 3 3"))).isZero();
    }

    private static List<Fraction> numbers(String values) {
        return Stream.of(values.split(" "))
                .map(value -> Fraction.of(Long.parseLong(value)))
                .toList();
    }

    private static List<List<Fraction>> distinctOrders(List<Fraction> values) {
        if (values.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Fraction>> orders = new ArrayList<>();
        for (Fraction first : values.stream().distinct().toList()) {
            List<Fraction> others = new ArrayList<>(values);
            others.remove(first);
            for (List<Fraction> rest : distinctOrders(others)) {
                orders.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return orders;
    }
}
