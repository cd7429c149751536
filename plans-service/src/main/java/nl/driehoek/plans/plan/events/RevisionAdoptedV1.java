package nl.driehoek.plans.plan.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanKind;
import nl.driehoek.plans.plan.domain.Revision.Adopted;
import org.jspecify.annotations.Nullable;

/**
 * A revision came into force: the whole of it, so that a subscriber needs nothing else.
 *
 * @param textsOmitted whether the longer texts were left out because the event would have become too large; the whole is
 *     at the event's {@code dataref}
 */
public record RevisionAdoptedV1(
        UUID planId,
        String reference,
        String title,
        PlanKind kind,
        List<String> jurisdictions,
        Years period,
        int revision,
        @Nullable String reason,
        LocalDate adoptedOn,
        String adoptingBody,
        boolean textsOmitted,
        ContentDocument content) {

    public static final String TYPE = "nl.driehoek.plans.revision-adopted.v1";

    public static RevisionAdoptedV1 of(UUID planId, PlanHeader header, Adopted revision) {
        return new RevisionAdoptedV1(
                planId,
                header.reference(),
                header.title(),
                header.kind(),
                header.jurisdictions(),
                Years.of(header.period()),
                revision.number(),
                revision.origin().reason(),
                revision.adoption().adoptedOn(),
                revision.adoption().adoptingBody(),
                false,
                ContentDocument.of(revision.content()));
    }

    private RevisionAdoptedV1 withoutTexts() {
        return new RevisionAdoptedV1(
                planId,
                reference,
                title,
                kind,
                jurisdictions,
                period,
                revision,
                reason,
                adoptedOn,
                adoptingBody,
                true,
                content.withoutTexts());
    }

    /** What of a content is published in any case. */
    public static Object leastOf(PlanContent content) {
        return ContentDocument.of(content).withoutTexts();
    }

    /** The event with as much as it can hold. */
    public OutgoingEvent event(Outbox outbox) {
        return (outbox.size(this) <= Outbox.MAX_DATA_BYTES ? this : withoutTexts()).event();
    }

    /** No revision of the plan is in force. */
    public static OutgoingEvent gone(String planId) {
        return OutgoingEvent.tombstone(PlanTopics.REVISIONS, planId, TYPE, planId, "/v1/plans/" + planId);
    }

    private OutgoingEvent event() {
        return new OutgoingEvent(
                PlanTopics.REVISIONS,
                planId.toString(),
                TYPE,
                planId.toString(),
                "/v1/plans/" + planId + "/revisions/" + revision,
                this);
    }
}
