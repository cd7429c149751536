package nl.driehoek.kit.events;

import io.cloudevents.CloudEvent;
import java.util.List;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the events of outsiders who are answered. Each method runs in the transaction that also notes the event,
 * so that an answer and what it tells are there together or not at all.
 *
 * @param <S> what is known of the sender
 */
public interface AnsweredHandler<S> {

    /**
     * Finds out who sent the event.
     *
     * @param doubts takes why the sender is not believed; their texts must not repeat anything of the event
     * @return the sender; null when there are doubts
     */
    @Nullable
    S authenticate(CloudEvent event, Faults doubts);

    /**
     * Gives the event its effect, and adds the answer that it was accepted.
     *
     * @throws ProblemException when it is refused; whatever was done of the effect is undone
     */
    void accept(CloudEvent event, S sender);

    /** Adds the answer that the event was refused. */
    void refuse(CloudEvent event, List<Fault> faults);
}
