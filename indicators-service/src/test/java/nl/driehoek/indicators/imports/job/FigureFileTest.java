package nl.driehoek.indicators.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.driehoek.indicators.measurement.MeasurementReading.Read;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.junit.jupiter.api.Test;

class FigureFileTest {
    /** More than are held in memory at once. */
    private static final int MANY = 120_000;

    private static final SeriesKey SERIES = new SeriesKey("diefstal", "GM0014", Breakdown.NONE);

    private static StagedFigure figure(long line, SeriesKey series, Observation observation) {
        return new StagedFigure(line, "value", new Read(series, observation, null));
    }

    private static StagedFigure random(long line, Random random) {
        Breakdown breakdown = random.nextInt(4) == 0 ? Breakdown.of(Map.of("age", "12-17")) : Breakdown.NONE;
        SeriesKey series = new SeriesKey("indicator-" + random.nextInt(5), "GM000" + random.nextInt(9), breakdown);
        Period period = Period.month(2000 + random.nextInt(20), 1 + random.nextInt(12));
        return figure(line, series, Observation.of(period, BigDecimal.valueOf(random.nextInt())));
    }

    private static List<StagedFigure> through(List<StagedFigure> figures) throws IOException {
        List<StagedFigure> all = new ArrayList<>();
        try (FigureFile file = new FigureFile()) {
            figures.forEach(file::add);
            file.flush();
            file.each((series, own) -> {
                assertThat(own).allMatch(figure -> figure.read().series().equals(series));
                all.addAll(own);
            });
        }
        return all;
    }

    @Test
    void figures_come_back_by_series_and_period_and_then_as_they_came() throws IOException {
        Random random = new Random(7);
        List<StagedFigure> given =
                IntStream.range(0, MANY).mapToObj(line -> random(line, random)).toList();

        List<StagedFigure> back = through(given);

        Comparator<StagedFigure> order = Comparator.comparing(
                        (StagedFigure one) -> one.read().series().indicator())
                .thenComparing(one -> one.read().series().area())
                .thenComparing(one -> one.read().series().breakdown().toString())
                .thenComparing(one -> one.read().observation().period());
        assertThat(back).isEqualTo(given.stream().sorted(order).toList());
    }

    @Test
    void a_figure_comes_back_as_it_was() throws IOException {
        Observation number = new Observation(
                Period.parse("2012-Q3"),
                new BigDecimal("-999999999999999.0123456789"),
                ObservationStatus.PROVISIONAL,
                new Margin(new BigDecimal("-1E+15").setScale(0), new BigDecimal("0.50")),
                true,
                false,
                "Enquête",
                "CBS",
                null,
                false);
        Observation text = new Observation(
                Period.year(2011),
                null,
                ObservationStatus.DEFINITIVE,
                null,
                false,
                false,
                null,
                null,
                new Observation.Content("“woorden”\n".repeat(300), "https://example.nl/" + "x".repeat(900)),
                false);
        Observation withheld =
                new Observation(Period.year(2012), null, ObservationStatus.DEFINITIVE, null, false, true, null);
        List<StagedFigure> given = List.of(
                figure(3, SERIES, text),
                figure(2, SERIES, number),
                new StagedFigure(1, "7", new Read(SERIES, withheld, "een fout")));

        assertThat(through(given)).isEqualTo(given);
    }

    @Test
    void powers_of_ten_are_written_out_as_the_database_would_do() throws IOException {
        List<StagedFigure> given =
                List.of(figure(1, SERIES, Observation.of(Period.year(2012), new BigDecimal("1E+3"))));

        assertThat(through(given).get(0).read().observation().value()).isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void more_different_texts_than_are_remembered_come_back_too() throws IOException {
        List<StagedFigure> given = IntStream.range(0, 12_000)
                .mapToObj(line -> new StagedFigure(
                        line,
                        "value",
                        new Read(SERIES, Observation.of(Period.year(2012), BigDecimal.ONE), "reden " + line)))
                .toList();

        assertThat(through(given)).isEqualTo(given);
    }

    @Test
    void without_figures_there_is_nothing() throws IOException {
        assertThat(through(List.of())).isEmpty();
    }

    @Test
    void it_knows_the_indicators_of_its_figures() throws IOException {
        try (FigureFile file = new FigureFile()) {
            file.add(figure(1, SERIES, Observation.of(Period.year(2012), BigDecimal.ONE)));
            file.flush();

            assertThat(file.indicators()).containsExactly("diefstal");
        }
    }
}
