package nl.driehoek.indicators.calculation.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Indicator;
import org.jspecify.annotations.Nullable;

/** Which indicators rest on which. */
public final class Formulas {
    private final Map<String, Formula> byIndicator;

    /** @param byIndicator the formula of every calculated indicator, by its code */
    public Formulas(Map<String, Formula> byIndicator) {
        this.byIndicator = Map.copyOf(byIndicator);
    }

    /**
     * How an indicator would rest on itself if it were calculated from this input.
     *
     * @return codes from the indicator back to itself; empty when it would not
     */
    public List<String> cycle(String indicator, String input) {
        Map<String, @Nullable String> cameFrom = new LinkedHashMap<>();
        cameFrom.put(input, null);
        List<String> toVisit = new ArrayList<>(List.of(input));
        for (int i = 0; i < toVisit.size(); i++) {
            String here = toVisit.get(i);
            if (here.equals(indicator)) {
                return path(indicator, cameFrom);
            }
            Formula formula = byIndicator.get(here);
            if (formula != null) {
                for (String next : List.of(formula.numerator(), formula.denominator())) {
                    if (!cameFrom.containsKey(next)) {
                        cameFrom.put(next, here);
                        toVisit.add(next);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<String> path(String indicator, Map<String, @Nullable String> cameFrom) {
        List<String> path = new ArrayList<>();
        for (String here = indicator; here != null; here = cameFrom.get(here)) {
            path.add(0, here);
        }
        path.add(0, indicator);
        return path;
    }

    /** These indicators, each after those of them that it is calculated from. */
    public static List<Indicator> inOrder(Collection<Indicator> indicators) {
        Map<String, Indicator> byCode = indicators.stream()
                .collect(Collectors.toMap(
                        Indicator::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Set<Indicator> ordered = new LinkedHashSet<>();
        byCode.values().forEach(indicator -> place(indicator, byCode, ordered));
        return List.copyOf(ordered);
    }

    /** Ends, for formulas that rest on themselves are never kept. */
    private static void place(Indicator indicator, Map<String, Indicator> byCode, Set<Indicator> ordered) {
        Formula formula = indicator.formula();
        if (formula != null && !ordered.contains(indicator)) {
            for (String input : List.of(formula.numerator(), formula.denominator())) {
                Indicator first = byCode.get(input);
                if (first != null) {
                    place(first, byCode, ordered);
                }
            }
        }
        ordered.add(indicator);
    }
}
