package nl.driehoek.indicators.imports.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Compares the totals in a file with the sums of their parts. Totals are never made of them.
 *
 * <p>An area counts once, with its first figure: that a file says the same twice is for whoever records it to find.
 */
public final class Totals {
    /** How many missing parts a result names. */
    public static final int NAMED = 20;

    private final List<Map<String, OfIndicator>> byCheck = new ArrayList<>();
    private final List<TotalCheck> checks;

    public Totals(List<TotalCheck> checks) {
        this.checks = List.copyOf(checks);
        checks.forEach(check -> byCheck.add(new TreeMap<>()));
    }

    /** Takes the figures, recorded and aside, of a row. */
    public void add(Interpretation row) {
        for (int i = 0; i < checks.size(); i++) {
            TotalCheck check = checks.get(i);
            Map<String, OfIndicator> sums = byCheck.get(i);
            for (SourceFigure figure : row.figures()) {
                if (!check.concerns(figure)) {
                    continue;
                }
                if (figure.area().equals(check.total())) {
                    of(figure, check, sums).cell(figure).total = figure.value();
                } else if (figure.area().startsWith(check.parts())) {
                    of(figure, check, sums).addPart(figure);
                }
            }
            for (SourceFigure figure : row.aside()) {
                if (check.concerns(figure) && check.addSkipped().contains(figure.area())) {
                    of(figure, check, sums).addPart(figure);
                }
            }
        }
    }

    private static OfIndicator of(SourceFigure figure, TotalCheck check, Map<String, OfIndicator> sums) {
        return sums.computeIfAbsent(figure.indicator(), none -> new OfIndicator(check));
    }

    /** One for every check, indicator, period and breakdown for which there is a total or a part, in that order. */
    public List<TotalResult> results() {
        List<TotalResult> results = new ArrayList<>();
        byCheck.forEach(indicators -> indicators.forEach((indicator, sums) -> sums.addResults(indicator, results)));
        return results;
    }

    private record Key(Period period, Breakdown breakdown) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::period)
                .thenComparing(key -> key.breakdown().toString());

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Sum {
        private @Nullable BigDecimal total;
        private BigDecimal parts = BigDecimal.ZERO;
        private final BitSet present = new BitSet();
    }

    /** All sums of one indicator: an area that has a figure in one of them is missed in the others. */
    private static final class OfIndicator {
        private final TotalCheck check;
        private final Map<String, Integer> areas = new LinkedHashMap<>();
        private final Map<Key, Sum> sums = new TreeMap<>();

        OfIndicator(TotalCheck check) {
            this.check = check;
            check.addSkipped().forEach(printed -> areas.putIfAbsent(printed, areas.size()));
        }

        Sum cell(SourceFigure figure) {
            return sums.computeIfAbsent(new Key(figure.period(), figure.breakdown()), none -> new Sum());
        }

        void addPart(SourceFigure figure) {
            Integer known = areas.putIfAbsent(figure.area(), areas.size());
            int place = known == null ? areas.size() - 1 : known;
            Sum sum = cell(figure);
            BigDecimal value = figure.value();
            if (value != null && !sum.present.get(place)) {
                sum.present.set(place);
                sum.parts = sum.parts.add(value);
            }
        }

        void addResults(String indicator, List<TotalResult> results) {
            sums.forEach((key, sum) -> {
                List<String> missing = areas.entrySet().stream()
                        .filter(area -> !sum.present.get(area.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                BigDecimal difference = sum.total == null ? null : sum.total.subtract(sum.parts);
                results.add(new TotalResult(
                        check,
                        indicator,
                        key.period(),
                        key.breakdown(),
                        sum.total,
                        sum.parts,
                        difference,
                        sum.present.cardinality(),
                        missing.subList(0, Math.min(NAMED, missing.size())),
                        missing.size()));
            });
        }
    }
}
