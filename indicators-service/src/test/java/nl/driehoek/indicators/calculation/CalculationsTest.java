package nl.driehoek.indicators.calculation;

import static nl.driehoek.indicators.calculation.Rates.count;
import static nl.driehoek.indicators.calculation.Rates.perThousand;
import static nl.driehoek.indicators.testing.Api.record;
import static nl.driehoek.kit.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.testing.Api;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.domain.Period;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalculationsTest extends ServiceTest {
    private static final int MONTHS = 12;
    private static final int STEPS = 150;

    @Inject
    Calculations calculations;

    @Inject
    IndicatorStore indicators;

    @Inject
    EntityManager database;

    private static List<Measurement> ofAllMonths(String indicator, int areas, String value) {
        List<Measurement> versions = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            SeriesKey series = new SeriesKey(indicator, "GM%04d".formatted(area), Breakdown.NONE);
            for (int month = 1; month <= MONTHS; month++) {
                Period period = Period.month(2022, month);
                versions.add(new Measurement(
                        Measurement.idOf(series, period),
                        series,
                        1,
                        Observation.of(period, new BigDecimal(value)),
                        "analist",
                        Instant.EPOCH,
                        null));
            }
        }
        return versions;
    }

    @Test
    void what_follows_from_many_figures_is_found_with_a_few_queries() {
        int areas = 60;
        String crimes = count("misdrijven");
        String population = count("inwoners");
        perThousand(crimes, population, "SAME");
        List<Measurement> added = ofAllMonths(crimes, areas, "5");
        added.addAll(ofAllMonths(population, areas, "1000"));
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getQueryExecutionCount();

        List<Measurement> followed = QuarkusTransaction.requiringNew().call(() -> calculations.follow(added));

        assertThat(followed).hasSize(areas * MONTHS);
        assertThat(followed).allMatch(one -> one.value().compareTo(new BigDecimal("5")) == 0);
        assertThat(statistics.getQueryExecutionCount() - before).isLessThan(10);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void after_a_random_history_calculating_from_scratch_gives_nothing_new() {
        Random random = new Random(20220101);
        List<String> counts = List.of(count("misdrijven"), count("inwoners"), count("huishoudens"));
        String rate = perThousand(counts.get(0), counts.get(1), "LATEST_EARLIER");
        String chain = perThousand(rate, counts.get(2), "SAME");
        for (int step = 0; step < STEPS; step++) {
            arrive(
                    counts.get(random.nextInt(counts.size())),
                    String.valueOf(2018 + random.nextInt(4)),
                    random.nextInt(10));
        }

        for (String code : List.of(rate, chain)) {
            Indicator indicator = QuarkusTransaction.requiringNew()
                    .call(() -> indicators.find(code).orElseThrow().indicator());
            assertThat(QuarkusTransaction.requiringNew().call(() -> calculations.recalculate(indicator)))
                    .isEmpty();
            assertThat(Api.get("/v1/measurements?indicator=" + code).path("items"))
                    .isNotEmpty();
        }
    }

    /** A withdrawal, a provisional figure, one that is withheld, or a plain one. */
    private static void arrive(String indicator, String period, int kind) {
        if (kind == 0) {
            as("analyst")
                    .header("If-Match", "*")
                    .body("{\"reason\":\"onjuist\"}")
                    .post("/v1/measurements/" + Rates.id(indicator, period) + "/withdrawals");
            return;
        }
        String figure = kind == 1 ? "\"withheld\":true" : "\"value\":" + (kind - 2);
        record("""
                {"indicator":"%s","area":"GM0014","period":"%s",%s,"observationStatus":"%s","seriesBreak":%s,
                 "correction":{"reason":"herzien"}}""".formatted(indicator, period, figure, kind % 3 == 0 ? "PROVISIONAL" : "DEFINITIVE", kind == 7))
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }
}
