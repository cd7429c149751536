package nl.driehoek.partners.commitment;

import java.time.LocalDate;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Deed;
import org.jspecify.annotations.Nullable;

/** What whoever coordinates the plan or leads the commitment can do with it. */
public sealed interface CommitmentStep {

    Commitment take(Commitment commitment, Deed deed);

    /** The promise was kept. */
    record Fulfil() implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.fulfil(deed);
        }
    }

    /** The promise was not kept. */
    record Fail() implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.fail(deed);
        }
    }

    /** The promise is taken back. */
    record Withdraw() implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.withdraw(deed);
        }
    }

    /** @param until when it is to be taken up again, as far as that is known */
    record Postpone(@Nullable LocalDate until) implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.postpone(until, deed);
        }
    }

    /** Other work goes first. */
    record Deprioritise() implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.deprioritise(deed);
        }
    }

    /** It is taken up again where it was. */
    record Resume() implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.resume(deed);
        }
    }

    /** @param on the day on which happened what the norm waited for */
    record SwitchOn(String norm, LocalDate on) implements CommitmentStep {
        @Override
        public Commitment take(Commitment commitment, Deed deed) {
            return commitment.switchOn(norm, on, deed);
        }
    }
}
