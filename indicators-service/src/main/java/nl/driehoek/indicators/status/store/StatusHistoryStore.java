package nl.driehoek.indicators.status.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.StatusVersion;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.rest.Cursor;

/** Reads back what was said of targets; {@link StatusStore} adds to it. */
@ApplicationScoped
public class StatusHistoryStore {
    private static final String VERSIONS =
            "select id, number, recorded_at, cause, document from target_status_version where id = ? ";

    private final Statements statements;
    private final StatusJson json;

    StatusHistoryStore(Statements statements, StatusJson json) {
        this.statements = statements;
        this.json = json;
    }

    public boolean isKnown(String id) {
        return statements
                .first("select 1 from target_status_version where id = ? limit 1", row -> row.getInt(1), id)
                .isPresent();
    }

    /** Newest first. */
    public List<StatusVersion> list(String id, int before, int limit) {
        return statements.list(
                VERSIONS + "and number < ? order by number desc limit ?", this::version, id, before, limit);
    }

    public Optional<StatusVersion> find(String id, int number) {
        return statements.first(VERSIONS + "and number = ?", this::version, id, number);
    }

    /** What was said of a target at a moment. */
    public Optional<StatusVersion> asOf(String id, Instant moment) {
        return statements.first(
                VERSIONS + "and recorded_at <= ? order by number desc limit 1",
                this::version,
                id,
                moment.truncatedTo(ChronoUnit.MICROS));
    }

    /** What was said of targets at a moment, in order of their id; nothing of those that had left their plan. */
    public List<StatusDocument> listAsOf(StatusFilter filter, Instant moment, Cursor page) {
        StatusSearch search = StatusSearch.at(moment.truncatedTo(ChronoUnit.MICROS), filter, page);
        return statements.list(search.sql(), row -> document(row.getString(1)), search.parameters());
    }

    private StatusVersion version(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return new StatusVersion(
                row.getString("id"),
                row.getInt("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                json.read(row.getString("cause"), CauseDocument.class),
                document == null ? null : document(document));
    }

    private StatusDocument document(String document) {
        return json.read(document, StatusDocument.class);
    }
}
