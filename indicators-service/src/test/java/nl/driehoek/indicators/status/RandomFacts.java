package nl.driehoek.indicators.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.measurement.ReportedMeasurement.ReportedCorrection;
import nl.driehoek.indicators.measurement.ReportedMeasurement.ReportedMargin;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Period;

/** What could happen, at random: small numbers and few periods, so that facts meet each other often. */
final class RandomFacts {
    static final List<String> AREAS = List.of("GM0014", "GM0363", "GM0599");

    /** The indicators of a history; a calculated one would be one entry more, with a formula in {@link #indicator}. */
    private static final List<Frequency> INDICATORS =
            List.of(Frequency.YEARLY, Frequency.TWO_YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY, Frequency.MONTHLY);

    private static final int FIRST_YEAR = 2006;
    private static final List<Map<String, String>> BREAKDOWNS = List.of(Map.of(), Map.of("leeftijd", "12-17"));

    private final Random random;
    private final String prefix;

    RandomFacts(Random random, String prefix) {
        this.random = random;
        this.prefix = prefix;
    }

    String code(int number) {
        return prefix + "-" + number;
    }

    int indicators() {
        return INDICATORS.size();
    }

    int number() {
        return random.nextInt(INDICATORS.size());
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Indicator indicator(int number) {
        return new Indicator(
                code(number),
                "Overlast " + number,
                null,
                "score",
                null,
                "enquête",
                INDICATORS.get(number),
                one(List.of(DesiredDirection.values())),
                one(List.of(Aggregation.values())));
    }

    /** A report on any series and any period that has begun; four in ten say that they correct. */
    ReportedMeasurement report(LocalDate today) {
        int number = number();
        boolean withheld = chance(0.04);
        BigDecimal value = withheld ? null : tenths(random.nextInt(60));
        ReportedMargin margin = withheld || !chance(0.15)
                ? null
                : new ReportedMargin(value.subtract(tenths(random.nextInt(5))), value.add(tenths(random.nextInt(5))));
        return new ReportedMeasurement(
                code(number),
                one(AREAS),
                one(BREAKDOWNS),
                period(INDICATORS.get(number), today).toString(),
                value,
                chance(0.3) ? ObservationStatus.PROVISIONAL : ObservationStatus.DEFINITIVE,
                margin,
                chance(0.03),
                withheld,
                null,
                null,
                null,
                null,
                chance(0.4) ? new ReportedCorrection("herzien") : null);
    }

    /** The same figure, said to correct what was known: so that it is not refused. */
    static ReportedMeasurement correcting(ReportedMeasurement report) {
        return with(report, report.observationStatus(), new ReportedCorrection("herzien"));
    }

    /** The same figure, definitive now: what follows on many a provisional one. */
    static ReportedMeasurement confirmed(ReportedMeasurement report) {
        return with(report, ObservationStatus.DEFINITIVE, report.correction());
    }

    private static ReportedMeasurement with(
            ReportedMeasurement report, ObservationStatus status, ReportedCorrection correction) {
        return new ReportedMeasurement(
                report.indicator(),
                report.area(),
                report.breakdown(),
                report.period(),
                report.value(),
                status,
                report.margin(),
                report.seriesBreak(),
                report.withheld(),
                null,
                null,
                null,
                null,
                correction);
    }

    private Period period(Frequency frequency, LocalDate today) {
        Period period =
                switch (frequency) {
                    case MONTHLY -> Period.month(year(today), 1 + random.nextInt(12));
                    case QUARTERLY -> Period.quarter(year(today), 1 + random.nextInt(4));
                    default -> Period.year(year(today));
                };
        return period.hasBegunOn(today) ? period : period(frequency, today);
    }

    private int year(LocalDate today) {
        return FIRST_YEAR + random.nextInt(today.getYear() - FIRST_YEAR + 1);
    }

    /** The targets of a next revision: some stay as they are, some change, some leave, some are new. */
    List<JudgedTarget> revised(UUID plan, int revision, List<JudgedTarget> before) {
        List<JudgedTarget> targets = new ArrayList<>();
        for (String area : AREAS) {
            for (int number = 0; number < 4; number++) {
                String key = "doel-" + number;
                JudgedTarget known = before.stream()
                        .filter(one ->
                                one.key().equals(key) && one.series().area().equals(area))
                        .findFirst()
                        .orElse(null);
                if (chance(0.85)) {
                    targets.add(known == null || chance(0.3) ? target(plan, revision, key, area) : at(known, revision));
                }
            }
        }
        return targets;
    }

    private static JudgedTarget at(JudgedTarget known, int revision) {
        return new JudgedTarget(
                known.planId(),
                revision,
                known.key(),
                known.theme(),
                known.title(),
                known.series(),
                known.baseline(),
                known.intermediate(),
                known.goal());
    }

    private JudgedTarget target(UUID plan, int revision, String key, String area) {
        StatedBaseline baseline = chance(0.5)
                ? new StatedBaseline(Period.year(2008), chance(0.7) ? tenths(random.nextInt(60)) : null)
                : null;
        Period due = chance(0.8) ? Period.year(2011 + random.nextInt(5)) : Period.quarter(2012, 1 + random.nextInt(4));
        List<Milestone> steps = chance(0.3) ? List.of(milestone(Period.year(2010 + random.nextInt(3)))) : List.of();
        SeriesKey series = new SeriesKey(code(number()), area, Breakdown.of(one(BREAKDOWNS)));
        return new JudgedTarget(plan, revision, key, "thema", "Thema", series, baseline, steps, milestone(due));
    }

    private Milestone milestone(Period due) {
        return new Milestone(due, "gedrukt", bound());
    }

    private Bound bound() {
        Comparator comparator = one(List.of(Comparator.values()));
        BigDecimal value = tenths(random.nextInt(60));
        if (comparator == Comparator.BETWEEN) {
            return new Bound(comparator, false, new Reference.Absolute(value, value.add(tenths(random.nextInt(20)))));
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Bound(null, false, new Reference.ToBeDetermined());
            case 1, 2 -> new Bound(comparator, false, new Reference.LevelOf(Period.year(2008), value));
            case 3 ->
                new Bound(
                        comparator, true, new Reference.RelativeTo(Period.year(2009), BigDecimal.valueOf(-10), value));
            default -> new Bound(comparator, false, new Reference.Absolute(value, null));
        };
    }

    private static BigDecimal tenths(int number) {
        return BigDecimal.valueOf(number, 1);
    }
}
