package nl.driehoek.partners.commitment.domain;

/**
 * The life of a commitment. Each state offers only the steps that are legal from it, so that no other can be taken:
 *
 * <pre>
 * PROPOSED → AGREED → UNDER_WAY → FULFILLED
 *    ↑          │  │       └─────→ NOT_FULFILLED
 *    └ changed ─┘  └─────────────→ NOT_FULFILLED
 * PROPOSED, AGREED, UNDER_WAY ───→ WITHDRAWN
 * </pre>
 */
public sealed interface CommitmentState {

    CommitmentStatus status();

    /** The state that is stored and published under this name. */
    static CommitmentState of(CommitmentStatus status) {
        return switch (status) {
            case PROPOSED -> new Proposed();
            case AGREED -> new Agreed();
            case UNDER_WAY -> new UnderWay();
            case FULFILLED -> new Fulfilled();
            case NOT_FULFILLED -> new NotFulfilled();
            case WITHDRAWN -> new Withdrawn();
        };
    }

    /** Not ended. */
    sealed interface Open extends CommitmentState {
        default Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** What is promised can still be changed, and then has to be agreed to (again) by everybody. */
    sealed interface Changeable extends Open {
        default Proposed change() {
            return new Proposed();
        }
    }

    /** There is an agreement, so that something can be done about it and reported. */
    sealed interface Reportable extends Open {
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
