package nl.driehoek.plans.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan leans on and who it involves, beside its themes and targets.
 *
 * @param relatedPolicy other policy around the plan
 * @param focusAreas areas that the whole plan puts first
 */
public record Surroundings(
        List<String> relatedPolicy,
        List<String> focusAreas,
        List<Citation> citations,
        List<ConsultationBody> consultationBodies,
        List<InvolvedOrganisation> organisations,
        List<PriorityChange> priorityChanges) {
    public static final Surroundings NONE =
            new Surroundings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Surroundings {
        relatedPolicy = List.copyOf(relatedPolicy);
        focusAreas = List.copyOf(focusAreas);
        citations = List.copyOf(citations);
        consultationBodies = List.copyOf(consultationBodies);
        organisations = List.copyOf(organisations);
        priorityChanges = List.copyOf(priorityChanges);
    }

    /**
     * A document that the plan refers to.
     *
     * @param key unique in the revision, the same over revisions
     * @param validFrom null when not known, or always
     * @param validTo the end of its validity; null when not known, or none
     */
    public record Citation(
            String key,
            Kind kind,
            String title,
            @Nullable PartialDate validFrom,
            @Nullable PartialDate validTo) {

        /** What kind of document it is. */
        public enum Kind {
            /** Protocol: how something is done. */
            PROTOCOL,
            /** Convenant: what several organisations agreed. */
            COVENANT,
            /** Wet, verordening. */
            LAW,
            /** Norm or method of the field, such as the Kalsbeeknorm. */
            METHOD
        }
    }

    /**
     * Where partners consult each other.
     *
     * @param key unique in the revision, the same over revisions
     * @param escalatesTo keys of the bodies to which it takes what it cannot settle
     */
    public record ConsultationBody(
            String key, String name, @Nullable Level level, List<String> escalatesTo) {
        public ConsultationBody {
            escalatesTo = List.copyOf(escalatesTo);
        }

        /** At which level it decides. */
        public enum Level {
            STRATEGIC,
            TACTICAL,
            OPERATIONAL
        }
    }

    /** An organisation that the plan involves. */
    public record InvolvedOrganisation(String name, Role role) {

        /** In what way. */
        public enum Role {
            /** Carries out a part of the plan. */
            PARTNER,
            /** Was consulted on it. */
            CONSULTED,
            /** Is still to be consulted. */
            TO_BE_CONSULTED,
            /** Is only named in it. */
            NAMED
        }
    }

    /**
     * A theme that was dropped or added, and why.
     *
     * @param theme key of an added theme, which is in the plan; or of a dropped one, which is not
     * @param comparedTo the plan or policy in which it was, or was not yet
     */
    public record PriorityChange(
            Change change,
            String title,
            @Nullable String theme,
            String reason,
            @Nullable String comparedTo) {

        /** What was done. */
        public enum Change {
            ADDED,
            DROPPED
        }
    }
}
