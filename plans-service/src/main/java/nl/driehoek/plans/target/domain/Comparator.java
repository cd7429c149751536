package nl.driehoek.plans.target.domain;

/** The side of its reference on which a value meets a target. */
public enum Comparator {
    AT_MOST("≤"),
    LESS_THAN("<"),
    EXACTLY("="),
    AT_LEAST("≥"),
    MORE_THAN(">"),
    /** From the lower to the upper value, both included. */
    BETWEEN("tussen");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    /** As we print it. */
    public String sign() {
        return sign;
    }
}
