package nl.driehoek.plans.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered version of a plan. Each state offers only what can be done in it: what was adopted can be replaced and
 * never changed, and what was withdrawn stays as it is.
 */
public sealed interface Revision {

    /**
     * How a revision began.
     *
     * @param reason why it differs from the one before; null for the first
     * @param copyOf the number of the revision that it began as a copy of; null for the first
     */
    record Origin(
            int number, @Nullable String reason, @Nullable Integer copyOf) {}

    Origin origin();

    PlanContent content();

    /** Everything that was done with it, in order. */
    List<Step> steps();

    default int number() {
        return origin().number();
    }

    /** Grows with everything that is done with it. */
    default int version() {
        return steps().size();
    }

    /** Whether it may still come into force. */
    default boolean isOpen() {
        return this instanceof Draft || this instanceof Submitted;
    }

    /** The decision that brought it into force; null when there was none. */
    default @Nullable Adoption adoption() {
        return null;
    }

    /** Is being written. */
    record Draft(Origin origin, PlanContent content, List<Step> steps) implements Revision {

        static Draft start(Origin origin, PlanContent content, Act act) {
            return new Draft(origin, content, Step.after(List.of(), Step.Kind.STARTED, act, origin.reason()));
        }

        Draft edit(PlanContent newContent, Act act) {
            return new Draft(origin, newContent, Step.after(steps, Step.Kind.EDITED, act, null));
        }

        Submitted submit(@Nullable String note, Act act) {
            return new Submitted(origin, content, Step.after(steps, Step.Kind.SUBMITTED, act, note));
        }

        Withdrawn withdraw(String reason, Act act) {
            return new Withdrawn(origin, content, Step.after(steps, Step.Kind.WITHDRAWN, act, reason));
        }
    }

    /** Lies before the body that decides on it. */
    record Submitted(Origin origin, PlanContent content, List<Step> steps) implements Revision {

        Adopted adopt(Adoption adoption, Act act) {
            return new Adopted(origin, content, Step.after(steps, Step.Kind.ADOPTED, act, null), adoption);
        }

        Withdrawn withdraw(String reason, Act act) {
            return new Withdrawn(origin, content, Step.after(steps, Step.Kind.WITHDRAWN, act, reason));
        }
    }

    /** Is in force. */
    record Adopted(Origin origin, PlanContent content, List<Step> steps, Adoption adoption) implements Revision {

        Superseded supersede(Act act) {
            return new Superseded(origin, content, Step.after(steps, Step.Kind.SUPERSEDED, act, null), adoption);
        }
    }

    /** Was in force until another revision was adopted. */
    record Superseded(Origin origin, PlanContent content, List<Step> steps, Adoption adoption) implements Revision {}

    /** Was given up before it came into force. */
    record Withdrawn(Origin origin, PlanContent content, List<Step> steps) implements Revision {}
}
