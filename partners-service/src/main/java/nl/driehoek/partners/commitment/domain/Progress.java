package nl.driehoek.partners.commitment.domain;

import java.time.LocalDate;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.norm.domain.ReportedValue;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a commitment in a period.
 *
 * @param values figures on the commitment's norms
 * @param evidence where it can be looked up
 */
public record Progress(Period period, String text, List<ReportedValue> values, List<Evidence> evidence) {

    public static final int LONGEST_TEXT = 2000;
    public static final int MOST_VALUES = 500;
    public static final int MOST_EVIDENCE = 20;

    public Progress {
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
        Invariants.hold(faults -> Texts.checkRequired(text, LONGEST_TEXT, faults.at("text")));
    }

    /** Every fault of what is about to be reported, apart from who reports it and on what. */
    public static void check(
            @Nullable String period,
            @Nullable String text,
            @Nullable List<?> values,
            @Nullable List<?> evidence,
            Faults faults) {
        if (faults.at("period").require(period)
                && period != null
                && Period.read(period).isEmpty()) {
            faults.at("period").add("no-such-period", "must be a period that exists, such as 2012, 2012-Q1 or 2012-03");
        }
        Texts.checkRequired(text, LONGEST_TEXT, faults.at("text"));
        checkSize(values, MOST_VALUES, faults.at("values"));
        checkSize(evidence, MOST_EVIDENCE, faults.at("evidence"));
    }

    private static void checkSize(@Nullable List<?> list, int most, Faults faults) {
        if (list != null && list.size() > most) {
            faults.add("too-many", "must be at most " + most);
        }
    }

    /** Progress is about what was done: on this day its period must have begun. */
    public void checkBegun(LocalDate today, Faults faults) {
        if (!period.hasBegunOn(today)) {
            faults.at("period").add("period-not-begun", period + " has not begun yet");
        }
    }
}
