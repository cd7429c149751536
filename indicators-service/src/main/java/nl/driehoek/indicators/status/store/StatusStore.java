package nl.driehoek.indicators.status.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.database.Statements.Query;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes statuses, set by set. */
@ApplicationScoped
public class StatusStore {
    /** The document only where there is no digest of the present form to compare. */
    private static final String KEPT = """
            select id, digest, case when digest like ? then null else document end, changes_after
            from target_status where id in (select id from target where series = any (?))""";

    private static final String NO_DIGEST = "";

    private final Statements statements;
    private final StatusWriting writing;
    private final StatusJson json;

    StatusStore(Statements statements, StatusWriting writing, StatusJson json) {
        this.statements = statements;
        this.writing = writing;
        this.json = json;
    }

    /** A status that was judged, in the form in which it is kept. */
    public Said said(SeriesKey series, StatusDocument status, @Nullable LocalDate changesAfter, CauseDocument cause) {
        String written = json.write(status);
        return new Said(series, status, written, StatusDigest.of(written), changesAfter, cause);
    }

    /**
     * Asks what is said now of the targets on these series, given as text.
     *
     * @param wholly whether the documents themselves are to be compared, whatever their digests say
     */
    Query<KeptStatus> queryKept(Collection<String> series, boolean wholly) {
        return Query.of(
                KEPT,
                row -> new KeptStatus(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                wholly ? NO_DIGEST : StatusDigest.FORM + "%",
                series.toArray(String[]::new));
    }

    /**
     * Those of these that say something else than what is kept, or of which nothing is.
     *
     * @param kept by their id
     */
    public List<Said> differing(List<Said> judged, Map<String, KeptStatus> kept) {
        return judged.stream()
                .filter(one -> differs(one, kept.get(one.status().id())))
                .toList();
    }

    /**
     * Keeps statuses, and adds those that say something else to all that was said.
     *
     * @param kept what is said now, by id
     * @return those that say something else than before; the day on which they were judged does not count
     */
    public List<Said> save(List<Said> judged, Map<String, KeptStatus> kept, Instant now) {
        List<Said> changed = new ArrayList<>();
        List<Said> still = new ArrayList<>();
        for (Said one : judged) {
            KeptStatus known = kept.get(one.status().id());
            if (known == null || differs(one, known)) {
                changed.add(one);
            } else if (!Objects.equals(one.changesAfter(), known.changesAfter())) {
                still.add(one);
            }
        }
        if (!changed.isEmpty()) {
            writing.say(changed, now);
        }
        if (!still.isEmpty()) {
            writing.sayStill(still);
        }
        return changed;
    }

    private boolean differs(Said one, @Nullable KeptStatus known) {
        if (known == null) {
            return true;
        }
        String digest = known.document() == null ? known.digest() : StatusDigest.of(known.document());
        return !one.digest().equals(digest)
                && (known.document() == null || !json.saySame(known.document(), one.json()));
    }

    /** Deletes the statuses of targets that left their plan, and adds that to all that was said. */
    public void delete(List<JudgedTarget> left, CauseDocument cause, Instant now) {
        Set<String> deleted = new HashSet<>(statements.list(
                "delete from target_status where id = any (?) returning id", row -> row.getString(1), (Object)
                        ids(left)));
        List<JudgedTarget> known =
                left.stream().filter(target -> deleted.contains(target.id())).toList();
        if (!known.isEmpty()) {
            writing.left(known, cause, now);
        }
    }

    private static String[] ids(Collection<JudgedTarget> targets) {
        return targets.stream().map(JudgedTarget::id).toArray(String[]::new);
    }

    public Optional<StatusDocument> find(String id) {
        return statements.first("select document from target_status where id = ?", row -> read(row.getString(1)), id);
    }

    /** In order of their id. */
    public List<StatusDocument> list(StatusFilter filter, Cursor page) {
        StatusSearch search = StatusSearch.now("document", filter, page);
        return statements.list(search.sql(), row -> read(row.getString(1)), search.parameters());
    }

    /** Codes of indicators with statuses of which the judged period ended before this day, while they do not know. */
    public List<String> indicatorsToReassess(LocalDate today) {
        return statements.list(
                "select distinct indicator from target_status where changes_after < ? order by indicator",
                row -> row.getString(1),
                today);
    }

    private StatusDocument read(String document) {
        return json.read(document, StatusDocument.class);
    }
}
