package nl.driehoek.partners;

import java.util.List;
import java.util.function.Consumer;
import nl.driehoek.kit.domain.Faults;

/** What a check finds, in the form {@code pointer code}. */
public final class FaultsIn {
    private FaultsIn() {}

    public static List<String> check(Consumer<Faults> check) {
        Faults faults = new Faults();
        check.accept(faults);
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
