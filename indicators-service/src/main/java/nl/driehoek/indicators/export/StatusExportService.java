package nl.driehoek.indicators.export;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.StatusService;
import nl.driehoek.kit.rest.Cursor;

/** Exports target statuses, page after page as they are listed. */
@ApplicationScoped
public class StatusExportService {
    private static final Cursor PAGE = new Cursor(Cursor.MAX_LIMIT, null);

    private final StatusService statuses;

    public StatusExportService(StatusService statuses) {
        this.statuses = statuses;
    }

    /** What is said now of the targets in force. */
    public Export table(StatusFilter filter) {
        return Export.of(
                StatusColumns.FORM,
                new Pages<>(
                        PAGE.fetch(),
                        after -> statuses.list(filter, new Cursor(PAGE.limit(), after)),
                        StatusDocument::id),
                StatusColumns::cells);
    }
}
