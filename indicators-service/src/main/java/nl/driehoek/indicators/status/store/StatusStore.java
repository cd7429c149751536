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
import nl.driehoek.indicators.status.CauseDocument;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes statuses, set by set. */
@ApplicationScoped
public class StatusStore {
    private final Statements statements;
    private final StatusWriting writing;
    private final StatusJson json;

    StatusStore(Statements statements, StatusWriting writing, StatusJson json) {
        this.statements = statements;
        this.writing = writing;
        this.json = json;
    }

    private record Kept(
            String id, String document, @Nullable LocalDate changesAfter) {}

    /** A status that was judged, in the form in which it is kept. */
    public Said said(StatusDocument status, @Nullable LocalDate changesAfter, CauseDocument cause) {
        return new Said(status, json.write(status), changesAfter, cause);
    }

    /** Those of these that say something else than what is kept, or of which nothing is. */
    public List<Said> differing(List<Said> judged) {
        Map<String, Kept> kept = kept(judged);
        return judged.stream()
                .filter(one -> differs(one, kept.get(one.status().id())))
                .toList();
    }

    /**
     * Keeps statuses, and adds those that say something else to all that was said.
     *
     * @return those that say something else than before; the day on which they were judged does not count
     */
    public List<Said> save(List<Said> judged, Instant now) {
        Map<String, Kept> kept = kept(judged);
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
        return known == null || !json.saySame(known.document(), one.json());
    }

    private Map<String, Kept> kept(List<Said> judged) {
        return statements
                .list(
                        "select id, document, changes_after from target_status where id = any (?)",
                        row -> new Kept(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                        (Object) judged.stream().map(one -> one.status().id()).toArray(String[]::new))
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
