package nl.driehoek.partners.commitment.domain;

import java.math.BigDecimal;
import java.util.Objects;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.norm.domain.NormComparator;
import org.jspecify.annotations.Nullable;

/**
 * The figure that a commitment promises.
 *
 * @param unit what is counted, such as {@code %}, {@code fte} or {@code EUR}
 * @param text what a figure and a unit cannot say, such as "binnen 30 dagen na het eerste verhoor"
 */
public record Norm(
        NormComparator comparator,
        BigDecimal quantity,
        String unit,
        @Nullable String text) {

    public static final String PERCENT = "%";
    public static final String EURO = "EUR";
    public static final int LONGEST_UNIT = 100;
    public static final int LONGEST_TEXT = 500;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Norm {
        Invariants.hold(faults -> check(comparator, quantity, unit, text, faults));
    }

    public static void check(
            @Nullable NormComparator comparator,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String text,
            Faults faults) {
        faults.at("comparator").require(comparator);
        checkQuantity(quantity, unit, faults.at("quantity"));
        Texts.checkRequired(unit, LONGEST_UNIT, faults.at("unit"));
        Texts.checkOptional(text, LONGEST_TEXT, faults.at("text"));
    }

    private static void checkQuantity(@Nullable BigDecimal quantity, @Nullable String unit, Faults faults) {
        faults.require(quantity);
        if (quantity == null) {
            return;
        }
        if (quantity.signum() < 0) {
            faults.add("negative", "must not be below 0");
        }
        if (PERCENT.equals(unit) && quantity.compareTo(WHOLE) > 0) {
            faults.add("share-above-whole", "a share is at most 100%");
        }
    }

    /** Exact figures that only differ in trailing zeros are the same: 8 is 8.0. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Norm norm
                && comparator == norm.comparator
                && quantity.compareTo(norm.quantity) == 0
                && unit.equals(norm.unit)
                && Objects.equals(text, norm.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(comparator, quantity.stripTrailingZeros(), unit, text);
    }
}
