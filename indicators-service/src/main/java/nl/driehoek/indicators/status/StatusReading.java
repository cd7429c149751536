package nl.driehoek.indicators.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import nl.driehoek.indicators.status.store.StatusBoard;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is said of targets, as it is sent. Without a transaction on purpose: each statement sees what was committed
 * before it, and {@link StatusBoard} must not see what is not.
 */
@ApplicationScoped
public class StatusReading {
    private final StatusBoard board;
    private final StatusHistory history;

    public StatusReading(StatusBoard board, StatusHistory history) {
        this.board = board;
        this.history = history;
    }

    /**
     * Reads what is said of a target.
     *
     * @param asOf a moment at which it was said; null for now
     */
    public RenderedStatus get(String id, @Nullable Instant asOf) {
        if (asOf != null) {
            return board.of(history.asOf(id, asOf));
        }
        return board.find(id).orElseThrow(() -> ProblemException.notFound("There is no target status " + id + "."));
    }

    /**
     * Lists what is said of targets, in order of their id.
     *
     * @param asOf a moment at which it was said; null for now
     */
    public List<RenderedStatus> list(StatusFilter filter, @Nullable Instant asOf, Cursor page) {
        return asOf == null
                ? board.list(filter, page)
                : history.listAsOf(filter, asOf, page).stream().map(board::of).toList();
    }
}
