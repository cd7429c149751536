package nl.driehoek.indicators.calculation;

import static nl.driehoek.indicators.calculation.Rates.count;
import static nl.driehoek.indicators.calculation.Rates.define;
import static nl.driehoek.indicators.calculation.Rates.formula;
import static nl.driehoek.indicators.calculation.Rates.measurement;
import static nl.driehoek.indicators.calculation.Rates.perThousand;
import static nl.driehoek.indicators.calculation.Rates.put;
import static nl.driehoek.indicators.calculation.Rates.value;
import static nl.driehoek.indicators.testing.Api.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.driehoek.indicators.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** Figures and formulas that arrive at the same time, on a real database. */
@QuarkusTest
class CalculationAtOnceTest extends ServiceTest {
    private static final int ROUNDS = 20;

    private static void atOnce(List<Runnable> tasks) {
        CompletableFuture.allOf(tasks.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void a_numerator_and_a_denominator_that_arrive_together_leave_their_ratio() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        String rate = perThousand(crimes, population, "SAME");
        for (int round = 0; round < ROUNDS; round++) {
            String period = String.valueOf(2000 + round);
            atOnce(List.of(() -> put(crimes, period, "5"), () -> put(population, period, "1000")));
            assertThat(value(rate, period)).isEqualTo("5");
        }
    }

    @Test
    void corrections_from_all_sides_leave_figures_that_rest_on_the_present_ones() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        String rate = perThousand(crimes, population, "SAME");
        String share = unique("aandeel");
        define(share, formula(crimes, rate, "1", "SAME", 3)).then().statusCode(201);
        List<Runnable> tasks = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            String number = String.valueOf(round);
            tasks.add(() -> put(crimes, "2022", number));
            tasks.add(() -> put(population, "2022", number + "000"));
        }

        atOnce(tasks);

        var present = measurement(rate, "2022");
        assertThat(present.at("/derivation/numerator/version"))
                .isEqualTo(measurement(crimes, "2022").path("version"));
        assertThat(present.at("/derivation/denominator/version"))
                .isEqualTo(measurement(population, "2022").path("version"));
        assertThat(measurement(share, "2022").at("/derivation/denominator/version"))
                .isEqualTo(present.path("version"));
    }

    @Test
    void a_formula_that_is_defined_while_its_inputs_arrive_misses_none_of_them() {
        String crimes = count("misdrijven");
        String population = count("inwoners");
        String rate = unique("per-1000");
        List<Runnable> tasks = new ArrayList<>();
        tasks.add(() -> define(rate, formula(crimes, population, "1000", "SAME", 1)));
        for (int year = 2001; year <= 2000 + ROUNDS; year++) {
            String period = String.valueOf(year);
            tasks.add(tasks.size() / 2, () -> put(crimes, period, "5"));
            tasks.add(() -> put(population, period, "1000"));
        }

        atOnce(tasks);

        for (int year = 2001; year <= 2000 + ROUNDS; year++) {
            assertThat(value(rate, String.valueOf(year))).isEqualTo("5");
        }
    }
}
