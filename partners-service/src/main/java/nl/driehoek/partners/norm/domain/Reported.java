package nl.driehoek.partners.norm.domain;

import java.util.List;
import nl.driehoek.kit.domain.Period;

/** The figures of one report: what a partner says of a period. The newest version of it, where it was corrected. */
public record Reported(Period period, String partner, List<ReportedValue> values) {
    public Reported {
        values = List.copyOf(values);
    }
}
