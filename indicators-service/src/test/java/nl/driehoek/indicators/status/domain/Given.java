package nl.driehoek.indicators.status.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Measurement;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.Series;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;

/** Says in a few words what a target asks and what was measured; everything else is as in Groningen in 2012. */
final class Given {
    static final UUID PLAN = UUID.fromString("3f0e9a8e-6c62-4d4b-9c55-0d3a5f6f2012");
    static final SeriesKey SERIES = new SeriesKey("groningen-overlast", "GM0014", Breakdown.NONE);
    static final LocalDate ADOPTION = LocalDate.of(2012, 2, 2);
    static final LocalDate LONG_AFTER = LocalDate.of(2026, 11, 21);

    private final Bound bound;
    private Period due = Period.year(2014);
    private StatedBaseline baseline;
    private final List<Milestone> intermediate = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private DesiredDirection direction = DesiredDirection.LOWER;
    private Aggregation aggregation = Aggregation.LAST;
    private LocalDate day = ADOPTION;

    private Given(Bound bound) {
        this.bound = bound;
    }

    static Given target(Bound bound) {
        return new Given(bound);
    }

    static Given target(Comparator comparator, String number) {
        return target(bound(comparator, number));
    }

    static Bound bound(Comparator comparator, String number) {
        return new Bound(comparator, false, new Reference.Absolute(new BigDecimal(number), null));
    }

    static Bound between(String lower, String upper) {
        return new Bound(
                Comparator.BETWEEN, false, new Reference.Absolute(new BigDecimal(lower), new BigDecimal(upper)));
    }

    static Bound levelOf(Comparator comparator, int year, String stated) {
        BigDecimal value = stated == null ? null : new BigDecimal(stated);
        return new Bound(comparator, false, new Reference.LevelOf(Period.year(year), value));
    }

    static Bound change(Comparator comparator, String percent, int year, String stated) {
        BigDecimal value = stated == null ? null : new BigDecimal(stated);
        return new Bound(
                comparator, false, new Reference.RelativeTo(Period.year(year), new BigDecimal(percent), value));
    }

    static Bound toBeDetermined() {
        return new Bound(null, false, new Reference.ToBeDetermined());
    }

    Given due(String period) {
        due = Period.parse(period);
        return this;
    }

    Given baseline(int year, String value) {
        baseline = new StatedBaseline(Period.year(year), value == null ? null : new BigDecimal(value));
        return this;
    }

    Given step(String period, Bound step) {
        intermediate.add(new Milestone(Period.parse(period), "tussenstap", step));
        return this;
    }

    Given desired(DesiredDirection desired) {
        direction = desired;
        return this;
    }

    Given aggregated(Aggregation how) {
        aggregation = how;
        return this;
    }

    Given on(LocalDate assessedOn) {
        day = assessedOn;
        return this;
    }

    Given measured(int year, String value) {
        return measured(Integer.toString(year), value);
    }

    Given measured(String period, String value) {
        return observed(Observation.of(Period.parse(period), new BigDecimal(value)));
    }

    /** Years in a row, from the first one on; null for a year without a measurement. */
    Given yearly(int first, String... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                measured(first + i, values[i]);
            }
        }
        return this;
    }

    Given measured(int year, String value, String lower, String upper) {
        Margin margin = new Margin(new BigDecimal(lower), new BigDecimal(upper));
        return observed(new Observation(
                Period.year(year), new BigDecimal(value), ObservationStatus.DEFINITIVE, margin, false, false, null));
    }

    Given measuredAfterBreak(String period, String value) {
        return observed(new Observation(
                Period.parse(period), new BigDecimal(value), ObservationStatus.DEFINITIVE, null, true, false, null));
    }

    Given withheld(String period) {
        return observed(Observation.of(Period.parse(period), null));
    }

    Given observed(Observation observation) {
        int version = 1
                + (int) measurements.stream()
                        .filter(one -> one.period().equals(observation.period()))
                        .count();
        measurements.add(new Measurement(
                Measurement.idOf(SERIES, observation.period()),
                SERIES,
                version,
                observation,
                "analist",
                Instant.EPOCH,
                version == 1 ? null : "herzien"));
        return this;
    }

    List<Measurement> measurements() {
        return measurements;
    }

    JudgedTarget target() {
        return new JudgedTarget(
                PLAN,
                1,
                "overlast",
                "wijken-en-buurten",
                "Wijken en buurten",
                SERIES,
                baseline,
                intermediate,
                new Milestone(due, "≤ 3", bound));
    }

    Indicator indicator() {
        return new Indicator(
                SERIES.indicator(),
                "Overlast",
                null,
                "score",
                null,
                "enquête",
                Frequency.TWO_YEARLY,
                direction,
                aggregation);
    }

    TargetStatus assess() {
        return StatusMethod1.assess(target(), indicator(), Series.of(SERIES, measurements), day);
    }

    static List<Reason.Code> codes(TargetStatus status) {
        return status.reasons().stream().map(Reason::code).toList();
    }

    static String sentence(TargetStatus status) {
        return String.join("; ", status.reasons().stream().map(Reason::text).toList());
    }
}
