package nl.driehoek.partners.overview.domain;

import java.util.Set;
import nl.driehoek.kit.domain.Period;

/**
 * What the reports on a commitment say, as far as the views need it.
 *
 * @param periods on which somebody reported
 * @param done keys of the norms of which a report says on which day it was done
 */
public record Reports(Set<Period> periods, Set<String> done) {
    public static final Reports NONE = new Reports(Set.of(), Set.of());

    public Reports {
        periods = Set.copyOf(periods);
        done = Set.copyOf(done);
    }
}
