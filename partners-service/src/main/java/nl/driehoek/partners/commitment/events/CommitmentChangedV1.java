package nl.driehoek.partners.commitment.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Attribution;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.Nature;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.ReportedValue;
import org.jspecify.annotations.Nullable;

/**
 * The whole commitment as it is from now on, with its latest progress and how it stands. Organisations, never persons: who
 * did a step, and why, stays in this service. Lists and maps that are empty are left out.
 *
 * @param detailsOmitted true when {@link Detail} left something out because the event would have become too large; the
 *     whole is at the event's {@code dataref}
 */
public record CommitmentChangedV1(
        UUID id,
        UUID planId,
        @Nullable String reference,
        @Nullable UUID predecessor,
        String theme,
        @Nullable List<String> alsoUnder,
        String title,
        CommitmentKind kind,
        @Nullable Nature nature,
        @Nullable Attribution attribution,
        List<ResponsibilityV1> responsibilities,
        @Nullable String area,
        @Nullable List<? extends @Nullable String> areaNames,
        @Nullable String condition,
        @Nullable String frequency,
        PromiseForm.@Nullable PilotForm pilot,
        @Nullable List<? extends PromiseForm.@Nullable CitationForm> citations,
        @Nullable List<UUID> dependsOn,
        PromiseForm.@Nullable BudgetForm budget,
        @Nullable String from,
        @Nullable String deadline,
        @Nullable String deadlineText,
        @Nullable List<? extends @Nullable NormForm> norms,
        PromiseForm.@Nullable ReportingForm reporting,
        CommitmentStatus status,
        Instant statusSince,
        @Nullable LocalDate postponedUntil,
        @Nullable Map<String, LocalDate> switchedOn,
        @Nullable List<AttentionV1> attention,
        @Nullable List<NormAssessment> assessments,
        @Nullable List<OverdueV1> overdueReports,
        @Nullable ProgressV1 latestProgress,
        int version,
        @Nullable Boolean detailsOmitted) {

    public static final String TOPIC = "driehoek.commitments";
    public static final String TYPE = "nl.driehoek.partners.commitment-changed.v1";

    /** The part of one organisation, and when it agreed to or declined the present promise. */
    public record ResponsibilityV1(
            String partner,
            ResponsibilityRole role,
            @Nullable String unit,
            @Nullable Instant agreedAt,
            @Nullable Instant declinedAt) {}

    /** Why somebody has to look at it. */
    public record AttentionV1(
            AttentionReason reason,
            @Nullable Integer sinceRevision,
            @Nullable List<String> themes,
            @Nullable List<String> partners) {}

    /** A period on which nobody reported in time. */
    public record OverdueV1(String period, LocalDate dueOn) {}

    /** The progress report that came in last. */
    public record ProgressV1(
            UUID id,
            String partner,
            String period,
            String text,
            @Nullable List<ReportedValue> values,
            @Nullable List<Evidence> evidence,
            Instant reportedAt,
            int version) {}

    static CommitmentChangedV1 of(Commitment commitment, Detail detail) {
        PromiseForm promise = PromiseForm.of(commitment.promise());
        boolean texts = !detail.leavesOut(Detail.WITHOUT_TEXTS);
        return new CommitmentChangedV1(
                commitment.id(),
                commitment.planId(),
                commitment.registration().reference(),
                commitment.predecessor(),
                commitment.themes().main(),
                unlessEmpty(commitment.themes().also()),
                commitment.promise().title(),
                commitment.promise().kind(),
                promise.nature(),
                commitment.registration().attribution(),
                responsibilities(commitment, texts),
                promise.area(),
                texts ? unlessEmpty(promise.areaNames()) : null,
                texts ? promise.condition() : null,
                texts ? promise.frequency() : null,
                promise.pilot(),
                texts ? unlessEmpty(promise.citations()) : null,
                unlessEmpty(List.copyOf(commitment.promise().dependsOn())),
                texts ? promise.budget() : Details.withoutNote(promise.budget()),
                promise.from(),
                promise.deadline(),
                texts ? promise.deadlineText() : null,
                unlessEmpty(Details.norms(promise.norms(), detail)),
                promise.reporting(),
                commitment.status(),
                commitment.statusSince(),
                commitment.state() instanceof CommitmentState.Postponed postponed ? postponed.until() : null,
                commitment.switchedOn().isEmpty() ? null : commitment.switchedOn(),
                unlessEmpty(commitment.attention().stream()
                        .map(CommitmentChangedV1::attention)
                        .toList()),
                unlessEmpty(Details.assessments(commitment.standing().norms(), detail)),
                unlessEmpty(overdue(commitment, detail)),
                commitment.latestProgress() == null ? null : progress(commitment.latestProgress(), detail),
                commitment.version(),
                detail.omitted());
    }

    OutgoingEvent event() {
        return new OutgoingEvent(TOPIC, id.toString(), TYPE, id.toString(), "/v1/commitments/" + id, this);
    }

    private static List<OverdueV1> overdue(Commitment commitment, Detail detail) {
        return commitment.standing().overdue().stream()
                .limit(detail.leavesOut(Detail.LEAST) ? Details.MOST_OVERDUE : Integer.MAX_VALUE)
                .map(due -> new OverdueV1(due.period().toString(), due.dueOn()))
                .toList();
    }

    private static List<ResponsibilityV1> responsibilities(Commitment commitment, boolean texts) {
        return commitment.promise().responsibilities().all().stream()
                .map(r -> {
                    Answer answer = commitment.answers().get(r.partner());
                    Instant at = answer == null ? null : answer.at();
                    boolean agreed = answer != null && answer.agreed();
                    return new ResponsibilityV1(
                            r.partner(), r.role(), texts ? r.unit() : null, agreed ? at : null, agreed ? null : at);
                })
                .toList();
    }

    private static AttentionV1 attention(Attention attention) {
        return new AttentionV1(
                attention.reason(),
                attention.sinceRevision(),
                unlessEmpty(attention.themes()),
                unlessEmpty(attention.partners()));
    }

    private static ProgressV1 progress(ProgressReport latest, Detail detail) {
        Progress progress = latest.progress();
        return new ProgressV1(
                latest.id(),
                latest.partner(),
                progress.period().toString(),
                progress.text(),
                detail.leavesOut(Detail.WITHOUT_VALUES) ? null : unlessEmpty(progress.values()),
                detail.leavesOut(Detail.WITHOUT_EVIDENCE) ? null : unlessEmpty(progress.evidence()),
                latest.reportedAt(),
                latest.version());
    }

    private static <T extends List<?>> @Nullable T unlessEmpty(@Nullable T list) {
        return list == null || list.isEmpty() ? null : list;
    }
}
