package nl.driehoek.plans.plan.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.Revision.Submitted;
import nl.driehoek.plans.plan.domain.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A submitted revision, as far as those who are consulted on it may know it before it is adopted: which themes it has,
 * and nothing of what it says under them.
 */
public record ConsultationOpenedV1(
        UUID planId,
        String reference,
        String title,
        List<String> jurisdictions,
        Years period,
        int revision,
        List<ThemeTitle> themes) {

    public static final String TYPE = "nl.driehoek.plans.consultation-opened.v1";

    /** A theme by its name alone, with those below it. */
    public record ThemeTitle(
            String key, String title, @Nullable String number, List<ThemeTitle> themes) {

        private static List<ThemeTitle> of(List<Theme> themes) {
            return themes.stream()
                    .map(theme -> new ThemeTitle(theme.key(), theme.title(), theme.number(), of(theme.themes())))
                    .toList();
        }
    }

    /**
     * What is to be told after a change of a plan, if anything. A consultation that ended without adoption leaves a
     * tombstone. One that ended in adoption leaves nothing: its themes go on in the adopted revision, which is told on
     * another topic, and would seem gone to whoever read a tombstone first.
     */
    public static Optional<OutgoingEvent> afterChange(Plan before, Plan after) {
        Optional<ConsultationOpenedV1> was = in(before);
        Optional<ConsultationOpenedV1> is = in(after);
        if (is.isPresent()) {
            return is.filter(opened -> !is.equals(was)).map(ConsultationOpenedV1::event);
        }
        return was.filter(ended -> !isInForce(after, ended.revision())).map(ConsultationOpenedV1::end);
    }

    /** What is told of an open revision, if partners are consulted on it. */
    public static Optional<OutgoingEvent> present(UUID planId, PlanHeader header, Revision open) {
        return Optional.of(open).filter(Submitted.class::isInstance).map(submitted -> of(planId, header, submitted)
                .event());
    }

    /** No revision of the plan is consulted on. */
    public static OutgoingEvent gone(String planId) {
        return OutgoingEvent.tombstone(PlanTopics.CONSULTATIONS, planId, TYPE, planId, "/v1/plans/" + planId);
    }

    private static Optional<ConsultationOpenedV1> in(Plan plan) {
        return plan.open()
                .filter(Submitted.class::isInstance)
                .map(submitted -> of(plan.id(), plan.header(), submitted));
    }

    private static ConsultationOpenedV1 of(UUID planId, PlanHeader header, Revision submitted) {
        return new ConsultationOpenedV1(
                planId,
                header.reference(),
                header.title(),
                header.jurisdictions(),
                Years.of(header.period()),
                submitted.number(),
                ThemeTitle.of(submitted.content().themes()));
    }

    private static boolean isInForce(Plan plan, int revision) {
        return plan.inForce().filter(adopted -> adopted.number() == revision).isPresent();
    }

    private OutgoingEvent event() {
        return new OutgoingEvent(PlanTopics.CONSULTATIONS, planId.toString(), TYPE, planId.toString(), path(), this);
    }

    private OutgoingEvent end() {
        return OutgoingEvent.tombstone(PlanTopics.CONSULTATIONS, planId.toString(), TYPE, planId.toString(), path());
    }

    private String path() {
        return PlanTopics.path(planId, revision);
    }
}
