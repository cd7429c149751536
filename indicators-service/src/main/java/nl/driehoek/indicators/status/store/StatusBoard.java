package nl.driehoek.indicators.status.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.driehoek.indicators.status.RenderedStatus;
import nl.driehoek.indicators.status.StatusDocument;
import nl.driehoek.indicators.status.StatusFilter;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.rest.Cursor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is said now, as the bytes that are sent. Which rows there are, and in which version, is always asked of the
 * database; only what such a version looks like is remembered, for that never changes. So every replica is right at once
 * after a change, and nothing has to be told when something does.
 *
 * <p>A version of a row is known by the transaction that wrote it ({@code xmin}). Within one transaction a row can have
 * several; others see the last of them only, and within the transaction that writes nobody may read here.
 */
@ApplicationScoped
public class StatusBoard {
    /** Numbers of transactions come round after four thousand million: long before, a rendering is forgotten. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final String VERSION = "id, cast(xmin as text)";
    private static final String DOCUMENTS = "select " + VERSION + ", document from target_status where id = any (?)";

    private final Statements statements;
    private final StatusJson json;
    private final Cache<Version, byte[]> rendered;

    StatusBoard(
            Statements statements,
            StatusJson json,
            @ConfigProperty(name = "driehoek.indicators.statuses.remembered-bytes") long mostBytes) {
        this.statements = statements;
        this.json = json;
        this.rendered = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Version version, byte[] bytes) -> bytes.length)
                .expireAfterWrite(LONGEST)
                .build();
    }

    private record Version(String id, String writtenBy) {
        static Version of(ResultSet row) throws SQLException {
            return new Version(row.getString(1), row.getString(2));
        }
    }

    /** In order of their id. */
    public List<RenderedStatus> list(StatusFilter filter, Cursor page) {
        StatusSearch search = StatusSearch.now(VERSION, filter, page);
        return render(statements.list(search.sql(), Version::of, search.parameters()));
    }

    public Optional<RenderedStatus> find(String id) {
        return render(statements.list("select " + VERSION + " from target_status where id = ?", Version::of, id))
                .stream()
                .findFirst();
    }

    /** What was said before, which is not remembered. */
    public RenderedStatus of(StatusDocument status) {
        return new RenderedStatus(status.id(), bytes(status));
    }

    private List<RenderedStatus> render(List<Version> versions) {
        List<String> unknown = new ArrayList<>();
        Map<String, RenderedStatus> known = new HashMap<>();
        for (Version version : versions) {
            byte @Nullable [] bytes = rendered.getIfPresent(version);
            if (bytes == null) {
                unknown.add(version.id());
            } else {
                known.put(version.id(), new RenderedStatus(version.id(), bytes));
            }
        }
        if (!unknown.isEmpty()) {
            statements
                    .list(DOCUMENTS, this::read, (Object) unknown.toArray(String[]::new))
                    .forEach(one -> known.put(one.id(), one));
        }
        // One that was deleted since the first statement is left out.
        return versions.stream()
                .flatMap(version -> Stream.ofNullable(known.get(version.id())))
                .toList();
    }

    private RenderedStatus read(ResultSet row) throws SQLException {
        Version version = Version.of(row);
        byte[] bytes = bytes(json.read(row.getString(3), StatusDocument.class));
        rendered.put(version, bytes);
        return new RenderedStatus(version.id(), bytes);
    }

    /** By way of the document, whatever the form in which it was stored. */
    private byte[] bytes(StatusDocument status) {
        return json.write(status).getBytes(StandardCharsets.UTF_8);
    }
}
