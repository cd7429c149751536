package nl.driehoek.indicators.imports.domain;

import java.util.List;

/** Compares the totals in a file with the sums of their parts. Totals are never made of them. */
public final class Totals {
    /** How many missing parts a result names. */
    public static final int NAMED = 20;

    private final List<TotalCheck> checks;

    public Totals(List<TotalCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Takes the figures, recorded and aside, of a row. */
    public void add(Interpretation row) {
        throw new UnsupportedOperationException(checks + " " + row);
    }

    /** One for every check, indicator, period and breakdown for which there is a total or a part, in that order. */
    public List<TotalResult> results() {
        throw new UnsupportedOperationException();
    }
}
