package nl.driehoek.partners.commitment.domain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The life of a commitment. Each state offers only the steps that are legal from it, so that no other can be taken:
 *
 * <pre>
 * PROPOSED → AGREED → UNDER_WAY → FULFILLED
 *    ↑          │  │       └─────→ NOT_FULFILLED
 *    └ changed ─┘  └─────────────→ NOT_FULFILLED
 * PROPOSED, AGREED, UNDER_WAY ⇄ POSTPONED, DEPRIORITISED   (resumed where it was)
 * all of these                ───→ WITHDRAWN
 * </pre>
 */
public sealed interface CommitmentState {

    CommitmentStatus status();

    /**
     * The state that is stored and published under this name.
     *
     * @param pausedFrom the status that a paused commitment goes back to
     * @param until when a postponed one is to be taken up again
     */
    static CommitmentState of(
            CommitmentStatus status, @Nullable CommitmentStatus pausedFrom, @Nullable LocalDate until) {
        return switch (status) {
            case PROPOSED -> new Proposed();
            case AGREED -> new Agreed();
            case UNDER_WAY -> new UnderWay();
            case POSTPONED -> new Postponed(active(pausedFrom), until);
            case DEPRIORITISED -> new Deprioritised(active(pausedFrom));
            case FULFILLED -> new Fulfilled();
            case NOT_FULFILLED -> new NotFulfilled();
            case WITHDRAWN -> new Withdrawn();
        };
    }

    private static Active active(@Nullable CommitmentStatus status) {
        if (of(requireNonNull(status), null, null) instanceof Active active) {
            return active;
        }
        throw new IllegalArgumentException("nothing is resumed as " + status);
    }

    /** Not ended. */
    sealed interface Open extends CommitmentState {
        default Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** Somebody is at it: proposing, preparing or doing. */
    sealed interface Active extends Open {
        default Postponed postpone(@Nullable LocalDate until) {
            return new Postponed(this, until);
        }

        default Deprioritised deprioritise() {
            return new Deprioritised(this);
        }
    }

    /** Nobody is at it for now. */
    sealed interface Paused extends Open {
        /** Where it was when it was paused, and goes on. */
        Active before();

        default Active resume() {
            return before();
        }
    }

    /** What is promised can still be changed, and then has to be agreed to (again) by everybody. */
    sealed interface Changeable extends Active {
        default Proposed change() {
            return new Proposed();
        }
    }

    /** There is an agreement, so that something can be done about it and reported. */
    sealed interface Reportable extends Active {
        default UnderWay report() {
            return new UnderWay();
        }

        /** A promise on which nobody ever reported can be broken just as well. */
        default NotFulfilled fail() {
            return new NotFulfilled();
        }
    }

    /** Waits for the agreement of every organisation that promises something. */
    record Proposed() implements Changeable {
        public Agreed agreeByAll() {
            return new Agreed();
        }

        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.PROPOSED;
        }
    }

    /** Everybody has agreed; nobody has reported. */
    record Agreed() implements Changeable, Reportable {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.AGREED;
        }
    }

    /** There is at least one progress report. */
    record UnderWay() implements Reportable {
        public Fulfilled fulfil() {
            return new Fulfilled();
        }

        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.UNDER_WAY;
        }
    }

    /**
     * Put off.
     *
     * @param until the day on which it is to be taken up again, as far as that was said
     */
    record Postponed(Active before, @Nullable LocalDate until) implements Paused {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.POSTPONED;
        }
    }

    /** Set aside for more important work. */
    record Deprioritised(Active before) implements Paused {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.DEPRIORITISED;
        }
    }

    /** The promise was kept. */
    record Fulfilled() implements CommitmentState {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.FULFILLED;
        }
    }

    /** The promise was not kept. */
    record NotFulfilled() implements CommitmentState {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.NOT_FULFILLED;
        }
    }

    /** The promise was taken back. */
    record Withdrawn() implements CommitmentState {
        @Override
        public CommitmentStatus status() {
            return CommitmentStatus.WITHDRAWN;
        }
    }
}
