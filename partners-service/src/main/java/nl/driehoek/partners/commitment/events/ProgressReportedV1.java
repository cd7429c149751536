package nl.driehoek.partners.commitment.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.norm.domain.ReportedValue;
import org.jspecify.annotations.Nullable;

/**
 * An organisation reported, or a report was corrected.
 *
 * @param id of the report, the same for all its versions
 * @param partner code of the organisation whose report it is
 * @param values none when the report is words only
 * @param correctionReason why it was corrected; there from the second version on
 * @param detailsOmitted true when evidence or values were left out because the event would have become too large; the
 *     whole is at the event's {@code dataref}
 */
public record ProgressReportedV1(
        UUID id,
        UUID commitmentId,
        UUID planId,
        String theme,
        @Nullable String reference,
        String partner,
        String period,
        String text,
        List<ReportedValue> values,
        @Nullable List<Evidence> evidence,
        int version,
        @Nullable String correctionReason,
        Instant reportedAt,
        @Nullable Boolean detailsOmitted) {

    public static final String TYPE = "nl.driehoek.partners.progress-reported.v1";

    static ProgressReportedV1 of(Commitment commitment, ProgressReport report, Detail detail) {
        List<Evidence> evidence = report.progress().evidence();
        return new ProgressReportedV1(
                report.id(),
                commitment.id(),
                commitment.planId(),
                commitment.themes().main(),
                commitment.registration().reference(),
                report.partner(),
                report.progress().period().toString(),
                report.progress().text(),
                detail.leavesOut(Detail.WITHOUT_VALUES)
                        ? List.of()
                        : report.progress().values(),
                evidence.isEmpty() || detail.leavesOut(Detail.WITHOUT_EVIDENCE) ? null : evidence,
                report.version(),
                report.correctionReason(),
                report.reportedAt(),
                detail.omitted());
    }

    OutgoingEvent event() {
        return new OutgoingEvent(
                CommitmentFacts.TOPIC,
                commitmentId.toString(),
                TYPE,
                id.toString(),
                "/v1/commitments/" + commitmentId + "/progress-reports/" + id,
                this);
    }
}
