package nl.driehoek.indicators.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.ObservationRules;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.preview.PreviewedBound.PreviewedReference;
import nl.driehoek.indicators.target.domain.Bound;
import nl.driehoek.indicators.target.domain.Comparator;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.indicators.target.domain.Milestone;
import nl.driehoek.indicators.target.domain.Reference;
import nl.driehoek.indicators.target.domain.StatedBaseline;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Reads a target that is not in force into what can be judged, and notes every fault on the way. */
final class PreviewReading {
    private final PreviewedPlan plan;
    private final PreviewedTarget target;
    private final @Nullable String area;
    private final Faults faults;

    PreviewReading(PreviewedTarget target, PreviewedPlan plan, Faults faults) {
        this.plan = plan;
        this.target = target;
        this.area = target.area() == null ? plan.area() : target.area();
        this.faults = faults;
    }

    /** The area that the target is about, when it is told. */
    @Nullable
    String area() {
        return area;
    }

    /** What was read; empty when there are faults. */
    Optional<JudgedTarget> read() {
        boolean named = faults.at("key").require(target.key());
        boolean placed = faults.at("area").require(area);
        String indicator = indicator();
        Breakdown breakdown = breakdown();
        Period due = period(target.due(), faults.at("due"));
        StatedBaseline baseline = baseline();
        Bound bound = bound(target.bound(), faults.at("bound"));
        List<Milestone> steps = steps();
        if (!named
                || !placed
                || target.key() == null
                || area == null
                || indicator == null
                || breakdown == null
                || due == null
                || bound == null) {
            return Optional.empty();
        }
        return Optional.of(new JudgedTarget(
                plan.id(),
                plan.revision(),
                target.key(),
                target.theme(),
                null,
                new SeriesKey(indicator, area, breakdown),
                baseline,
                steps,
                new Milestone(due, printed(target.printed()), bound)));
    }

    private @Nullable String indicator() {
        String code = target.indicator();
        if (!faults.at("indicator").require(code) || code == null) {
            return null;
        }
        if (!Indicator.isCode(code)) {
            faults.at("indicator").add("wrong-form", "must be words in lower case joined with hyphens");
            return null;
        }
        return code;
    }

    private @Nullable Breakdown breakdown() {
        if (target.breakdown() == null) {
            return Breakdown.NONE;
        }
        Map<String, String> parts = new TreeMap<>();
        target.breakdown().forEach((key, value) -> parts.put(key, value == null ? "" : value));
        Faults own = new Faults();
        Breakdown.check(parts, own);
        own.all().forEach(faults.at("breakdown")::add);
        return own.isEmpty() ? Breakdown.of(parts) : null;
    }

    private @Nullable StatedBaseline baseline() {
        PreviewedTarget.Baseline given = target.baseline();
        if (given == null) {
            return null;
        }
        Faults here = faults.at("baseline");
        ObservationRules.checkSize(given.value(), here.at("value"));
        Period period = period(given.period(), here.at("period"));
        return period == null ? null : new StatedBaseline(period, given.value());
    }

    private List<Milestone> steps() {
        List<Milestone> steps = new ArrayList<>();
        List<PreviewedTarget.@Nullable Step> given = target.intermediate() == null ? List.of() : target.intermediate();
        for (int i = 0; i < given.size(); i++) {
            PreviewedTarget.Step step = given.get(i);
            Faults here = faults.at("intermediate").at(i);
            if (here.require(step) && step != null) {
                Period due = period(step.due(), here.at("due"));
                Bound bound = bound(step.bound(), here.at("bound"));
                if (due != null && bound != null) {
                    steps.add(new Milestone(due, printed(step.printed()), bound));
                }
            }
        }
        return steps;
    }

    private static String printed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Bound bound(@Nullable PreviewedBound given, Faults here) {
        if (!here.require(given) || given == null) {
            return null;
        }
        PreviewedReference from = given.reference();
        if (!here.at("reference").require(from) || from == null) {
            return null;
        }
        boolean open = from.kind() == PreviewedBound.Kind.TO_BE_DETERMINED;
        if (open && given.comparator() != null) {
            here.at("comparator").add("comparator-of-nothing", "a target that is to be determined has none");
        }
        boolean compared = open || here.at("comparator").require(given.comparator());
        Reference reference = reference(from, given.comparator(), here.at("reference"));
        if (reference == null || !compared || open && given.comparator() != null) {
            return null;
        }
        return new Bound(given.comparator(), Boolean.TRUE.equals(given.comparatorInferred()), reference);
    }

    private static @Nullable Reference reference(
            PreviewedReference given, @Nullable Comparator comparator, Faults here) {
        if (!here.at("kind").require(given.kind()) || given.kind() == null) {
            return null;
        }
        Period period = needsPeriod(given) ? period(given.period(), here.at("period")) : null;
        number(given.statedValue(), here.at("statedValue"));
        return switch (given.kind()) {
            case ABSOLUTE -> absolute(given, comparator == Comparator.BETWEEN, here);
            case LEVEL_OF ->
                period == null
                        ? null
                        : withoutRange(comparator, here, new Reference.LevelOf(period, given.statedValue()));
            case RELATIVE_TO -> {
                BigDecimal change = given.changePercent();
                boolean told = here.at("changePercent").require(change) && number(change, here.at("changePercent"));
                yield period == null || change == null || !told
                        ? null
                        : withoutRange(comparator, here, new Reference.RelativeTo(period, change, given.statedValue()));
            }
            case TO_BE_DETERMINED -> new Reference.ToBeDetermined();
        };
    }

    private static boolean needsPeriod(PreviewedReference given) {
        return given.kind() == PreviewedBound.Kind.LEVEL_OF || given.kind() == PreviewedBound.Kind.RELATIVE_TO;
    }

    private static @Nullable Reference withoutRange(@Nullable Comparator comparator, Faults here, Reference reference) {
        if (comparator == Comparator.BETWEEN) {
            here.at("kind").add("range-without-numbers", "BETWEEN takes two numbers: ABSOLUTE with value and upper");
            return null;
        }
        return reference;
    }

    private static @Nullable Reference absolute(PreviewedReference given, boolean range, Faults here) {
        BigDecimal value = given.value();
        BigDecimal upper = given.upper();
        boolean told = here.at("value").require(value) && number(value, here.at("value"));
        boolean bounded = number(upper, here.at("upper"));
        if (range && !here.at("upper").require(upper)) {
            return null;
        }
        if (!range && upper != null) {
            here.at("upper").add("range-without-between", "only BETWEEN takes a second number");
            return null;
        }
        if (value == null || !told || !bounded) {
            return null;
        }
        if (upper != null && value.compareTo(upper) > 0) {
            here.at("upper").add("range-upside-down", "must not be lower than value");
            return null;
        }
        return new Reference.Absolute(value, upper);
    }

    private static boolean number(@Nullable BigDecimal number, Faults here) {
        Faults own = new Faults();
        ObservationRules.checkSize(number, own);
        own.all().forEach(here::add);
        return own.isEmpty();
    }

    private static @Nullable Period period(@Nullable String text, Faults here) {
        if (!here.require(text) || text == null) {
            return null;
        }
        Optional<Period> period = Period.read(text);
        if (period.isEmpty()) {
            here.add("period-unknown", "names no year, quarter or month that exists");
        }
        return period.orElse(null);
    }
}
