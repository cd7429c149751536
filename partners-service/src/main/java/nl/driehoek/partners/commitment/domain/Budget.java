package nl.driehoek.partners.commitment.domain;

import java.math.BigDecimal;
import java.util.Objects;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The money set aside for a commitment.
 *
 * @param amount in euros, at most two decimals
 * @param note out of what, or for which years
 */
public record Budget(BigDecimal amount, @Nullable String note) {
    public static final int LONGEST_NOTE = 300;

    private static final int CENTS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    public Budget {
        Invariants.hold(faults -> check(amount, note, faults));
    }

    static void check(@Nullable BigDecimal amount, @Nullable String note, Faults faults) {
        Faults here = faults.at("amount");
        if (here.require(amount) && amount != null) {
            if (amount.signum() < 0) {
                here.add("negative", "must not be below 0");
            }
            if (amount.stripTrailingZeros().scale() > CENTS) {
                here.add("too-precise", "must be euros and cents");
            }
            if (amount.compareTo(MOST) > 0) {
                here.add("too-large", "must be at most " + MOST.toPlainString());
            }
        }
        Texts.checkOptional(note, LONGEST_NOTE, faults.at("note"));
    }

    /** Amounts that only differ in trailing zeros are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Budget budget
                && amount.compareTo(budget.amount) == 0
                && Objects.equals(note, budget.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), note);
    }
}
