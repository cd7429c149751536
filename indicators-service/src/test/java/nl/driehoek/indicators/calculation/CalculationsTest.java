package nl.driehoek.indicators.calculation;

import static nl.driehoek.indicators.calculation.Rates.count;
import static nl.driehoek.indicators.calculation.Rates.perThousand;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.testing.ServiceTest;
import nl.driehoek.kit.domain.Period;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalculationsTest extends ServiceTest {
    private static final int MONTHS = 12;

    @Inject
    Calculations calculations;

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
}
