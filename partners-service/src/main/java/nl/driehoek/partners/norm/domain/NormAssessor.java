package nl.driehoek.partners.norm.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was reported against what was promised. The rules are those of docs/decisions/0022; in short: a window is
 * judged (the calendar window of the norm, else the term), with what is to be there by the end of the last period that is
 * over. A verdict is for the time being until the window is over and all that is due is in, or until nothing can turn it.
 * Nothing is ever made up: where the reports do not decide, it says so, and why.
 */
public final class NormAssessor {
    private final Norm norm;
    private final @Nullable ReportingRhythm rhythm;
    private final List<Entry> entries;
    private final LocalDate today;

    private NormAssessor(Norm norm, @Nullable ReportingRhythm rhythm, List<Reported> reports, LocalDate today) {
        this.norm = norm;
        this.rhythm = rhythm;
        this.entries = Entry.on(norm.key(), reports);
        this.today = today;
    }

    /**
     * @param term in which the commitment is owed
     * @param rhythm null when nobody has to report at set times
     * @param reports the newest version of each; their order does not matter
     * @param switchedOn when the event happened that switches the norm on; only looked at where the norm has one
     */
    public static NormAssessment assess(
            Norm norm,
            Term term,
            @Nullable ReportingRhythm rhythm,
            List<Reported> reports,
            @Nullable LocalDate switchedOn,
            LocalDate today) {
        return new NormAssessor(norm, rhythm, reports, today).assess(term, switchedOn);
    }

    private NormAssessment assess(Term term, @Nullable LocalDate switchedOn) {
        Deadline by = norm.by();
        LocalDate to = by == null ? term.to() : by.lastDay();
        LocalDate from = term.from().isAfter(to) ? to : term.from();
        Window whole = new Window(from, to, false, false);
        if (norm instanceof OpenNorm) {
            return answer(whole, Judgement.cannotSay(NormReason.NO_FIGURE));
        }
        if (norm.terms().switchedOnBy() != null) {
            if (switchedOn == null || switchedOn.isAfter(to)) {
                return answer(whole, Judgement.cannotSay(NormReason.NOT_SWITCHED_ON));
            }
            from = switchedOn.isAfter(from) ? switchedOn : from;
            whole = new Window(from, to, false, false);
        }
        if (norm instanceof DateNorm) {
            return answer(whole, judgeDate(to));
        }
        if (today.isBefore(from)) {
            return answer(whole, Judgement.cannotSay(NormReason.NOT_BEGUN));
        }
        Window window = Window.choose(norm, new Term(from, to), term.from(), rhythm, entries, today);
        return norm.isSplit() ? assessSplits(window) : answer(window, judge(window, null, figure()));
    }

    private Figure figure() {
        return requireNonNull(norm.figure());
    }

    private Judgement judge(Window window, @Nullable String split, Figure figure) {
        Situation situation =
                Situation.of(window, entries.stream().filter(Entry.isOf(split)).toList(), rhythm, today);
        if (situation.entries().isEmpty()) {
            return Judgement.cannotSay(NormReason.NOT_REPORTED)
                    .becauseIf(situation.countedTo() == null, NormReason.NOT_DUE_YET);
        }
        if (norm instanceof ShareNorm) {
            return new ShareJudge(figure, situation).judge();
        }
        return norm instanceof LevelNorm level
                ? new LevelJudge(level, figure, situation).judge()
                : new SumJudge(norm, figure, situation).judge();
    }

    /** Done in time or not is for good; not done is only known from a report on a time that reaches the deadline. */
    private Judgement judgeDate(LocalDate deadline) {
        Optional<LocalDate> done = entries.stream()
                .map(entry -> entry.value().doneOn())
                .filter(Objects::nonNull)
                .map(day -> (LocalDate) requireNonNull(day))
                .min(Comparator.naturalOrder());
        if (done.isPresent()) {
            boolean inTime = !done.get().isAfter(deadline);
            return Judgement.of(inTime ? NormVerdict.MET : NormVerdict.NOT_MET, Finality.FINAL);
        }
        if (!today.isAfter(deadline)) {
            return Judgement.cannotSay(NormReason.NOT_DUE_YET);
        }
        boolean knownNotDone =
                entries.stream().anyMatch(entry -> !entry.period().lastDay().isBefore(deadline));
        return knownNotDone
                ? Judgement.of(NormVerdict.NOT_MET, Finality.FINAL)
                : Judgement.cannotSay(NormReason.REPORT_MISSING);
    }

    private NormAssessment assessSplits(Window window) {
        Map<String, Judgement> splits = new LinkedHashMap<>();
        PerUnit units = norm.perUnit();
        boolean unnamed = units != null && units.names().isEmpty();
        if (units == null) {
            norm.parts()
                    .forEach(part -> splits.put(
                            part.key(),
                            judge(
                                    window,
                                    part.key(),
                                    new Figure(figure().comparator(), figure().inferred(), part.quantity()))));
        } else {
            names(units, window).forEach(name -> splits.put(name, judge(window, name, figure())));
        }
        if (splits.isEmpty()) {
            return answer(window, judge(window, null, figure()).because(NormReason.UNITS_AS_REPORTED));
        }
        Judgement overall =
                worst(splits, !unnamed || window.isOverOn(today)).becauseIf(unnamed, NormReason.UNITS_AS_REPORTED);
        for (Judgement split : splits.values()) {
            for (NormReason reason : split.reasons()) {
                overall = overall.because(reason);
            }
        }
        return answer(window, units == null ? withSum(overall, splits) : overall, splits);
    }

    private List<String> names(PerUnit units, Window window) {
        if (!units.names().isEmpty()) {
            return units.names();
        }
        return entries.stream()
                .filter(window::holds)
                .map(entry -> entry.value().split())
                .filter(Objects::nonNull)
                .map(split -> (String) requireNonNull(split))
                .distinct()
                .sorted()
                .toList();
    }

    /** One that is lost decides for good; otherwise all have to be decided. */
    private static Judgement worst(Map<String, Judgement> splits, boolean allKnown) {
        NormVerdict verdict = splits.values().stream()
                .map(Judgement::verdict)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean allFinal = allKnown && splits.values().stream().allMatch(split -> split.finality() == Finality.FINAL);
        boolean lost = verdict == NormVerdict.NOT_MET;
        return Judgement.of(verdict, lost || allFinal ? Finality.FINAL : Finality.INTERIM);
    }

    private static Judgement withSum(Judgement overall, Map<String, Judgement> parts) {
        return overall.on(null, sum(parts, Judgement::expected), sum(parts, Judgement::reported));
    }

    private static @Nullable BigDecimal sum(
            Map<String, Judgement> parts, Function<Judgement, @Nullable BigDecimal> figure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Judgement part : parts.values()) {
            BigDecimal one = figure.apply(part);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return sum;
    }

    private NormAssessment answer(Window window, Judgement judgement) {
        return answer(window, judgement, Map.of());
    }

    private NormAssessment answer(Window window, Judgement found, Map<String, Judgement> splits) {
        Figure figure = norm.figure();
        Judgement judgement = found.becauseIf(window.previous(), NormReason.PREVIOUS_WINDOW)
                .becauseIf(figure != null && figure.inferred(), NormReason.COMPARATOR_INFERRED);
        List<LocalDate> done = entries.stream()
                .map(entry -> entry.value().doneOn())
                .filter(Objects::nonNull)
                .map(day -> (LocalDate) requireNonNull(day))
                .sorted()
                .toList();
        NormWording wording = new NormWording(norm, window, judgement, splits, done.isEmpty() ? null : done.get(0));
        return new NormAssessment(
                norm.key(),
                judgement.verdict(),
                judgement.finality(),
                window.from(),
                window.to(),
                judgement.expected(),
                judgement.reported(),
                judgement.numerator(),
                judgement.denominator(),
                splits.entrySet().stream()
                        .map(split -> split.getValue().asSplit(split.getKey()))
                        .toList(),
                judgement.reasons(),
                wording.in(Language.NL),
                wording.in(Language.EN));
    }
}
