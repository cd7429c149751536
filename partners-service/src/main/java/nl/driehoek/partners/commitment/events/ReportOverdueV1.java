package nl.driehoek.partners.commitment.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.norm.domain.ReportingRhythm.DuePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Nobody reported on a period in time. Told once when that becomes so; again only when the commitment was paused, or promised
 * anew, and the report is still missing when it goes on.
 *
 * @param dueOn the last day on which the report was in time
 * @param partners codes of the organisations that promise
 */
public record ReportOverdueV1(
        UUID commitmentId,
        UUID planId,
        String theme,
        @Nullable String reference,
        String title,
        String period,
        LocalDate dueOn,
        List<String> partners) {

    public static final String TYPE = "nl.driehoek.partners.report-overdue.v1";

    /** What became overdue between these, the earliest first. */
    static List<OutgoingEvent> of(Commitment before, Commitment now) {
        Set<Period> known =
                before.standing().overdue().stream().map(DuePeriod::period).collect(Collectors.toSet());
        return now.standing().overdue().stream()
                .filter(due -> !known.contains(due.period()))
                .map(due -> event(now, due))
                .toList();
    }

    private static OutgoingEvent event(Commitment commitment, DuePeriod due) {
        String id = commitment.id().toString();
        ReportOverdueV1 data = new ReportOverdueV1(
                commitment.id(),
                commitment.planId(),
                commitment.themes().main(),
                commitment.registration().reference(),
                commitment.promise().title(),
                due.period().toString(),
                due.dueOn(),
                List.copyOf(commitment.promise().responsibilities().promising()));
        return new OutgoingEvent(CommitmentFacts.TOPIC, id, TYPE, id, "/v1/commitments/" + id, data);
    }
}
