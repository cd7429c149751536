package nl.driehoek.partners.domain;

import java.util.function.Consumer;
import nl.driehoek.kit.domain.Faults;

/**
 * Lets one statement of a rule serve twice: a request hears of all its faults, and a domain object that breaks one cannot
 * be made.
 */
public final class Invariants {

    private Invariants() {}

    /** @throws IllegalArgumentException when the check finds anything: whoever calls should have checked before */
    public static void hold(Consumer<Faults> check) {
        Faults faults = new Faults();
        check.accept(faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.all().toString());
        }
    }
}
