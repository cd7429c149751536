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
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.status.domain.Cause;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes statuses, set by set. */
@ApplicationScoped
public class StatusStore {
    /** The document only where there is no digest of the present form to compare. */
    private static final String KEPT = """
            select id, digest, case when digest like ? then null else document end, changes_after
            from target_status where id = any (?)""";

    private static final String NO_DIGEST = "";

    private final Statements statements;
    private final StatusWriting writing;
    private final StatusJson json;

    StatusStore(Statements statements, StatusWriting writing, StatusJson json) {
        this.statements = statements;
        this.writing = writing;
        this.json = json;
    }

    /**
     * @param document null where the digest says enough
     */
    private record Kept(
            String id,
            @Nullable String digest,
            @Nullable String document,
            @Nullable LocalDate changesAfter) {}

    /** A status that was judged, in the form in which it is kept. */
    public Said said(SeriesKey series, StatusDocument status, @Nullable LocalDate changesAfter, CauseDocument cause) {
        String written = json.write(status);
        return new Said(series, status, written, StatusDigest.of(written), changesAfter, cause);
    }

    /** Those of these that say something else than what is kept, or of which nothing is. */
    public List<Said> differing(List<Said> judged) {
        Map<String, Kept> kept = kept(judged, NO_DIGEST);
        return judged.stream()
                .filter(one -> differs(one, kept.get(one.status().id())))
                .toList();
    }

    /**
     * Keeps statuses, and adds those that say something else to all that was said. Who computes anew wants to know whether
     * what is kept is right, and so compares the documents themselves.
     *
     * @return those that say something else than before; the day on which they were judged does not count
     */
    public List<Said> save(List<Said> judged, Instant now) {
        boolean computedAnew = judged.stream().anyMatch(one -> one.cause().kind() == Cause.Kind.RECOMPUTATION);
        Map<String, Kept> kept = kept(judged, computedAnew ? NO_DIGEST : StatusDigest.FORM + "%");
        List<Said> changed = new ArrayList<>();
        List<Said> still = new ArrayList<>();
        for (Said one : judged) {
            Kept known = kept.get(one.status().id());
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

    private boolean differs(Said one, @Nullable Kept known) {
        if (known == null) {
            return true;
        }
        String digest = known.document() == null ? known.digest() : StatusDigest.of(known.document());
        return !one.digest().equals(digest)
                && (known.document() == null || !json.saySame(known.document(), one.json()));
    }

    /** @param digests what those are like that count */
    private Map<String, Kept> kept(List<Said> judged, String digests) {
        return statements
                .list(
                        KEPT,
                        row -> new Kept(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class)),
                        digests,
                        judged.stream().map(one -> one.status().id()).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Kept::id, Function.identity()));
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
