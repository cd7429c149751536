package nl.driehoek.partners.commitment.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Answer;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.AttentionReason;
import nl.driehoek.partners.commitment.domain.Attribution;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.commitment.domain.Nature;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Step;
import nl.driehoek.partners.commitment.domain.StepKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as it is read. */
@Schema(name = "Commitment", description = "What one or more partners promise under a theme of a plan.")
public record CommitmentDto(
        @Schema(required = true, examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID id,

        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(description = "Own code, unique within the plan.", examples = "C000-101") @Nullable
        String reference,

        @Schema(
                description = "Id of the commitment on an earlier plan that this one goes on with.",
                examples = "7a1e2f60-3c56-4c0e-9c7f-0f4b6f5d2011")
        @Nullable
        UUID predecessor,

        @Schema(required = true, description = "Key of the plan's theme.", examples = "opgroeien")
        String theme,

        @Schema(description = "Keys of further themes that it serves.", examples = "[\"huiselijk-geweld\"]") @Nullable
        List<String> alsoUnder,

        @Schema(required = true, examples = "Jeugd-pv's tijdig bij OM aanleveren (Kalsbeek)")
        String title,

        @Schema(required = true, examples = "PERFORMANCE_NORM")
        CommitmentKind kind,

        @Schema(description = "How it relates to what is done already.", examples = "CONTINUED") @Nullable
        Nature nature,

        @Schema(description = "How the document says who promises it.", examples = "HEADING") @Nullable
        Attribution attribution,

        @Schema(required = true, description = "Who promised, and who answers for it.")
        List<ResponsibilityDto> responsibilities,

        @Schema(description = "Code of CBS or own district.", examples = "binnenstad") @Nullable
        String area,

        @Schema(description = "The places as printed.", examples = "[\"Binnenstad\", \"A-kwartier\"]") @Nullable
        List<String> areaNames,

        @Schema(description = "What has to be so before anything is owed.", examples = "op verzoek") @Nullable
        String condition,

        @Schema(description = "How often it is done, as printed.", examples = "wekelijks") @Nullable
        String frequency,

        PromiseParts.@Nullable PilotDto pilot,

        @Schema(description = "What it rests on.") @Nullable List<PromiseParts.CitationDto> citations,

        @Schema(description = "Ids of commitments without which this one cannot be kept.") @Nullable
        List<UUID> dependsOn,

        PromiseParts.@Nullable BudgetDto budget,

        @Schema(description = "A day or period from which it holds.", examples = "2012-06-01") @Nullable
        String from,

        @Schema(
                description = "A day, or a year, quarter or month by whose end it is to be there.",
                examples = "2012-06-01")
        @Nullable
        String deadline,

        @Schema(description = "As printed, where that says more.", examples = "medio 2012") @Nullable
        String deadlineText,

        @Schema(description = "The figures that are promised.") @Nullable
        List<NormDto> norms,

        PromiseParts.@Nullable ReportingDto reporting,

        @Schema(description = "Where it stands in the document.", examples = "regel 104") @Nullable
        String source,

        @Schema(description = "Whatever else is to be known.", examples = "in 001 nog gepland voor 2011") @Nullable
        String note,

        @Schema(
                required = true,
                description = "PROPOSED until every organisation that promises something has agreed; AGREED until the"
                        + " first progress report; then UNDER_WAY.",
                examples = "UNDER_WAY")
        CommitmentStatus status,

        @Schema(required = true, examples = "2012-04-10T09:30:00Z")
        Instant statusSince,

        @Schema(description = "When a postponed commitment is to be taken up again.", examples = "2013-01-01") @Nullable
        LocalDate postponedUntil,

        @Schema(
                description = "Since when the norms hold that an event had to switch on, by their keys.",
                examples = "{\"n1\": \"2022-12-15\"}")
        @Nullable
        Map<String, LocalDate> switchedOn,

        @Schema(description = "Present when somebody has to look at it.") @Nullable
        List<AttentionDto> attention,

        @Schema(description = "What the reports on each norm come to; once all have agreed.") @Nullable
        List<StandingDtos.AssessmentDto> assessments,

        @Schema(description = "The periods on which nobody reported in time.") @Nullable
        List<StandingDtos.OverdueReportDto> overdueReports,

        @Schema(description = "The report that came in last.") @Nullable
        ProgressReportDto latestProgress,

        @Schema(required = true, description = "Grows with each change; also the ETag.", examples = "4")
        int version,

        @Schema(description = "Every step so far; not in lists.") @Nullable
        List<StepDto> history) {

    /** The part of one organisation. */
    @Schema(name = "Responsibility", description = "The part of one organisation.")
    public record ResponsibilityDto(
            @Schema(required = true, examples = "politie-groningen")
            String partner,

            @Schema(required = true, examples = "LEAD") ResponsibilityRole role,

            @Schema(description = "The part of the organisation that does it.", examples = "Vakdirectie Stadstoezicht")
            @Nullable
            String unit,

            @Schema(
                    description = "What it said to the present promise; absent when it said nothing.",
                    examples = "AGREED")
            @Nullable
            AnswerKind answer,

            @Schema(description = "When it said that.", examples = "2012-02-20T10:00:00Z") @Nullable
            Instant answeredAt,

            @Schema(
                    description = "Why; always there when it declined.",
                    examples = "Past binnen de afspraken van het korps")
            @Nullable
            String answerReason) {

        static ResponsibilityDto of(Responsibility responsibility, @Nullable Answer answer) {
            return new ResponsibilityDto(
                    responsibility.partner(),
                    responsibility.role(),
                    responsibility.unit(),
                    answer == null ? null : answer.agreed() ? AnswerKind.AGREED : AnswerKind.DECLINED,
                    answer == null ? null : answer.at(),
                    answer == null ? null : answer.reason());
        }
    }

    /** What an organisation said. */
    @Schema(name = "CommitmentAnswer")
    public enum AnswerKind {
        AGREED,
        DECLINED
    }

    /** Why somebody has to look at it. */
    @Schema(name = "Attention", description = "Why somebody has to look at it.")
    public record AttentionDto(
            @Schema(
                    required = true,
                    description = "THEME_DROPPED: the plan no longer has a theme; DECLINED: an organisation declined.",
                    examples = "THEME_DROPPED")
            AttentionReason reason,

            @Schema(description = "The first revision of the plan for which this holds.", examples = "2") @Nullable
            Integer sinceRevision,

            @Schema(description = "Keys of the themes that were dropped.", examples = "[\"opgroeien\"]") @Nullable
            List<String> themes,

            @Schema(description = "Codes of the organisations that declined.", examples = "[\"bureau-halt\"]") @Nullable
            List<String> partners) {

        static AttentionDto of(Attention attention) {
            return new AttentionDto(
                    attention.reason(),
                    attention.sinceRevision(),
                    Parts.unlessEmpty(attention.themes()),
                    Parts.unlessEmpty(attention.partners()));
        }
    }

    /** One step in its life. */
    @Schema(name = "Step", description = "One step in the life of a commitment.")
    public record StepDto(
            @Schema(required = true, examples = "AGREED") StepKind step,

            @Schema(required = true, description = "The status after the step.", examples = "PROPOSED")
            CommitmentStatus status,

            @Schema(required = true, examples = "2012-02-20T10:00:00Z")
            Instant at,

            @Schema(description = "The organisation that took it.", examples = "gemeente-groningen") @Nullable
            String by,

            @Schema(
                    description =
                            "The organisation whose answer or report it was; another than by when that recorded it.",
                    examples = "politie-groningen")
            @Nullable
            String partner,

            @Schema(examples = "Past binnen de afspraken van het korps") @Nullable
            String reason) {

        static StepDto of(Step step) {
            return new StepDto(
                    step.kind(),
                    step.status(),
                    step.deed().at(),
                    step.deed().organisation(),
                    step.partner(),
                    step.deed().reason());
        }
    }

    public static CommitmentDto inList(Commitment commitment) {
        return of(commitment, null);
    }

    static CommitmentDto whole(Commitment commitment) {
        return of(commitment, commitment.history().stream().map(StepDto::of).toList());
    }

    private static CommitmentDto of(Commitment commitment, @Nullable List<StepDto> history) {
        PromiseForm promise = PromiseForm.of(commitment.promise());
        Registration registration = commitment.registration();
        return new CommitmentDto(
                commitment.id(),
                commitment.planId(),
                registration.reference(),
                commitment.predecessor(),
                commitment.themes().main(),
                Parts.unlessEmpty(commitment.themes().also()),
                commitment.promise().title(),
                commitment.promise().kind(),
                promise.nature(),
                registration.attribution(),
                commitment.promise().responsibilities().all().stream()
                        .map(r -> ResponsibilityDto.of(r, commitment.answers().get(r.partner())))
                        .toList(),
                promise.area(),
                Parts.unlessEmpty(commitment.promise().place().names()),
                promise.condition(),
                promise.frequency(),
                PromiseParts.PilotDto.of(promise.pilot()),
                Parts.present(promise.citations(), PromiseParts.CitationDto::of),
                Parts.unlessEmpty(List.copyOf(commitment.promise().dependsOn())),
                PromiseParts.BudgetDto.of(promise.budget()),
                promise.from(),
                promise.deadline(),
                promise.deadlineText(),
                Parts.present(promise.norms(), NormDto::of),
                PromiseParts.ReportingDto.of(promise.reporting()),
                registration.source(),
                registration.note(),
                commitment.status(),
                commitment.statusSince(),
                commitment.state() instanceof CommitmentState.Postponed postponed ? postponed.until() : null,
                commitment.switchedOn().isEmpty() ? null : commitment.switchedOn(),
                Parts.unlessEmpty(
                        commitment.attention().stream().map(AttentionDto::of).toList()),
                Parts.unlessEmpty(commitment.standing().norms().stream()
                        .map(StandingDtos.AssessmentDto::of)
                        .toList()),
                Parts.unlessEmpty(commitment.standing().overdue().stream()
                        .map(StandingDtos.OverdueReportDto::of)
                        .toList()),
                commitment.latestProgress() == null ? null : ProgressReportDto.of(commitment.latestProgress()),
                commitment.version(),
                history);
    }
}
