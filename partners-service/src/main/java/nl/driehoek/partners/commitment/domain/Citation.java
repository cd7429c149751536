package nl.driehoek.partners.commitment.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Days;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A law, covenant, protocol or plan that a commitment rests on.
 *
 * @param validFrom first day on which it holds, where that is known
 * @param validUntil last day on which it holds, where that is known
 */
public record Citation(
        String title,
        @Nullable CitationKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public static final int LONGEST_TITLE = 300;

    public Citation {
        Invariants.hold(faults -> check(title, validFrom, validUntil, faults));
    }

    static void check(
            @Nullable String title, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, Faults faults) {
        Texts.checkRequired(title, LONGEST_TITLE, faults.at("title"));
        Days.checkOrder(validFrom, validUntil, faults.at("validUntil"));
    }

    /** The last day on which it held, when that lies before this day. */
    public Optional<LocalDate> endedBefore(LocalDate day) {
        return Optional.ofNullable(validUntil).filter(until -> until.isBefore(day));
    }
}
