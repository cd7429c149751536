package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What numbers may be, in norms and in reports on them alike. */
final class Quantities {
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int CENTS = 2;

    private Quantities() {}

    /** Of a number that is there: not negative, of a size that can be kept, and as exact as what it counts can be. */
    static void check(@Nullable BigDecimal number, @Nullable NormType type, Faults faults) {
        if (!checkSize(number, faults) || number == null) {
            return;
        }
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        if ((type == NormType.COUNT || type == NormType.FREQUENCY) && decimals > 0) {
            faults.add("not-whole", "must be a whole number: it is counted");
        }
        if (type == NormType.AMOUNT && decimals > CENTS) {
            faults.add("too-precise", "must be in euros and cents");
        }
        if (type == NormType.SHARE && number.compareTo(WHOLE) > 0) {
            faults.add("share-above-whole", "a share is at most 100%");
        }
    }

    /** Whether one can calculate with it: a huge exponent is no number that anybody means. */
    static boolean checkSize(@Nullable BigDecimal number, Faults faults) {
        if (number == null) {
            return false;
        }
        if (number.signum() < 0) {
            faults.add("negative", "must not be below 0");
            return false;
        }
        boolean tooLong = (long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS;
        if (tooLong && number.signum() != 0 || number.scale() > MOST_DECIMALS) {
            faults.add(
                    "too-many-digits",
                    "must have at most " + MOST_DIGITS + " digits before the point and " + MOST_DECIMALS
                            + " behind it");
            return false;
        }
        return true;
    }

    /** The same number without needless decimals, as it is written. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
