package nl.driehoek.indicators.imports.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** Puts figures and the ends of their margins together, which a file has on rows of their own, in any order. */
final class MarginJoin {
    private static final int MOST_OPEN = 100_000;

    private final MarginRows rule;
    private final Map<Key, Open> waiting = new LinkedHashMap<>();
    private boolean tooMany;

    MarginJoin(MarginRows rule) {
        this.rule = rule;
    }

    private record Key(String indicator, String area, Breakdown breakdown, Period period, boolean aside) {}

    /** Rows of one figure, as far as they came by. */
    private static final class Open {
        private @Nullable SourceFigure value;
        private @Nullable SourceFigure lower;
        private @Nullable SourceFigure upper;

        /** Whether there was no such row yet. */
        boolean put(SourceFigure figure, int role) {
            boolean free = (role == 0 ? value : role == 1 ? lower : upper) == null;
            if (role == 0) {
                value = figure;
            } else if (role == 1) {
                lower = figure;
            } else {
                upper = figure;
            }
            return free;
        }

        boolean isWhole() {
            return value != null && lower != null && upper != null;
        }
    }

    Interpretation read(SourceRow row, List<Measure> measures, FigureReading figures, RowFindings found) {
        String printed = row.cells().getOrDefault(rule.column(), "");
        int role = List.of(rule.value(), rule.lower(), rule.upper()).indexOf(printed);
        if (role < 0) {
            found.fault(
                    rule.column(),
                    "margin-row-unknown",
                    "the mapping does not say what '" + CellFault.shown(printed) + "' means");
        }
        Interpretation read = figures.read(row, measures, found);
        if (role < 0) {
            return new Interpretation(List.of(), List.of(), read.skipped(), read.faults());
        }
        Joined joined = new Joined();
        joined.faults.addAll(read.faults());
        read.figures().forEach(figure -> join(figure, role, false, joined));
        read.aside().forEach(figure -> join(figure, role, true, joined));
        return joined.with(read.skipped());
    }

    private void join(SourceFigure figure, int role, boolean aside, Joined joined) {
        Key key = new Key(figure.indicator(), figure.area(), figure.breakdown(), figure.period(), aside);
        if (!waiting.containsKey(key) && waiting.size() >= MOST_OPEN) {
            if (!tooMany) {
                tooMany = true;
                joined.faults.add(CellFault.of(
                        figure.line(),
                        rule.column(),
                        "margins-too-far-apart",
                        "more than " + MOST_OPEN + " figures wait for the ends of their margins"));
            }
            return;
        }
        Open open = waiting.computeIfAbsent(key, none -> new Open());
        if (!open.put(figure, role)) {
            joined.faults.add(CellFault.of(
                    figure.line(), figure.column(), "figure-twice", "another row says the same of this figure"));
        }
        if (open.isWhole()) {
            waiting.remove(key);
            joined.add(open, aside);
        }
    }

    /** Figures of which no ends came stand without a margin; ends of which no figure came mean nothing. */
    Interpretation finish() {
        Joined joined = new Joined();
        waiting.forEach((key, open) -> joined.add(open, key.aside()));
        waiting.clear();
        return joined.with(List.of());
    }

    /** What has come together. */
    private final class Joined {
        private final List<SourceFigure> figures = new ArrayList<>();
        private final List<SourceFigure> aside = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        void add(Open open, boolean isAside) {
            SourceFigure value = open.value;
            if (value == null) {
                refuse(
                        open.lower != null ? open.lower : open.upper,
                        "margin-without-value",
                        "has no figure to belong to");
                return;
            }
            BigDecimal lower = open.lower == null ? null : open.lower.value();
            BigDecimal upper = open.upper == null ? null : open.upper.value();
            if ((lower == null) != (upper == null)) {
                refuse(value, "margin-half", "its margin has only one end");
            } else if (lower != null && upper != null && lower.compareTo(upper) > 0) {
                refuse(value, "margin-upside-down", "the upper end of its margin lies below the lower end");
            } else {
                Margin margin = lower == null || upper == null ? null : new Margin(lower, upper);
                (isAside ? aside : figures).add(value.with(margin));
            }
        }

        private void refuse(@Nullable SourceFigure figure, String code, String detail) {
            if (figure != null) {
                faults.add(CellFault.of(figure.line(), figure.column(), code, detail));
            }
        }

        Interpretation with(List<Skipped> skipped) {
            return new Interpretation(figures, aside, skipped, faults);
        }
    }
}
