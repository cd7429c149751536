package nl.driehoek.plans.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.events.EventMark;
import nl.driehoek.plans.progress.domain.Commitment;
import nl.driehoek.plans.progress.domain.TargetStatus;
import nl.driehoek.plans.progress.store.CommitmentViewStore;
import nl.driehoek.plans.progress.store.TargetStatusViewStore;
import nl.driehoek.plans.progress.store.ViewChange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what other services tell of targets and commitments. What is kept depends only on which events came: in whatever
 * order, and however often.
 */
@ApplicationScoped
public class ProgressUpdates {
    private final TargetStatusViewStore statuses;
    private final CommitmentViewStore commitments;

    public ProgressUpdates(TargetStatusViewStore statuses, CommitmentViewStore commitments) {
        this.statuses = statuses;
        this.commitments = commitments;
    }

    /**
     * What is told of a target in an area.
     *
     * @param status null when the target left its plan
     */
    public record StatusChange(String id, @Nullable TargetStatus status, EventMark mark) {}

    /** Keeps what is told of many targets by one statement, for these come in bursts. */
    @Transactional
    public void statusesChanged(List<StatusChange> changes) {
        statuses.take(changes.stream().map(ProgressUpdates::viewChange).toList());
    }

    private static ViewChange<TargetStatus> viewChange(StatusChange change) {
        TargetStatus status = change.status();
        return new ViewChange<>(change.id(), status == null ? null : status.planId(), status, change.mark());
    }

    @Transactional
    public void commitmentChanged(Commitment commitment, EventMark mark) {
        commitments.take(commitment, mark);
    }

    @Transactional
    public void commitmentLeft(String id, EventMark mark) {
        commitments.forget(id, mark);
    }

    /** Nothing stays of a target that its topic no longer knows of, not even that it left; answers of how many. */
    @Transactional
    public int forgetStatusesBut(Set<String> ids) {
        return statuses.forgetAllBut(ids);
    }

    /** As {@link #forgetStatusesBut}. */
    @Transactional
    public int forgetCommitmentsBut(Set<String> ids) {
        return commitments.forgetAllBut(ids);
    }
}
