package nl.driehoek.indicators.area.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.area.Area;
import nl.driehoek.indicators.area.AreaFilter;
import nl.driehoek.indicators.area.Succession;
import nl.driehoek.indicators.area.Surroundings;
import nl.driehoek.indicators.area.VersionedArea;
import nl.driehoek.kit.database.Statements;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads and writes areas. */
@ApplicationScoped
public class AreaStore implements Surroundings {
    private final Rows rows;
    private final Statements statements;
    private final ObjectMapper mapper;

    AreaStore(Rows rows, Statements statements, ObjectMapper mapper) {
        this.rows = rows;
        this.statements = statements;
        this.mapper = mapper;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AreaEntity, String> {}

    public Optional<VersionedArea> find(String code) {
        return rows.findByIdOptional(code).map(this::versioned);
    }

    @Override
    public Optional<Area> area(String code) {
        return rows.findByIdOptional(code).map(this::area);
    }

    public List<Area> all() {
        return rows.listAll().stream().map(this::area).toList();
    }

    /**
     * Lets one transaction at a time write areas: two that each looked sound could else make areas hold each other. They
     * are written rarely, and can be read meanwhile.
     */
    public void lockForWriting() {
        rows.getEntityManager()
                .createNativeQuery("lock table area in share row exclusive mode")
                .executeUpdate();
    }

    @Override
    public List<Area> withAncestors(@Nullable String code) {
        List<Area> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = code;
        while (next != null && seen.add(next)) {
            Optional<Area> area = area(next);
            area.ifPresent(chain::add);
            next = area.map(Area::parent).orElse(null);
        }
        return chain;
    }

    /** For each of these codes that is one of an area, that code and those of the areas that hold it, narrowest first. */
    public Map<String, Set<String>> codesUpwards(Collection<String> codes) {
        // What was written in this transaction counts.
        rows.getEntityManager().flush();
        return statements
                .list(AreaPaths.BY_CODE, AreaPaths::path, (Object)
                        codes.stream().distinct().toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(path -> path.iterator().next(), Function.identity()));
    }

    @Override
    public List<Area> successors(String code) {
        return successorsOf(List.of(code));
    }

    /** What came in the place of these areas; one without successor is not in it. */
    public Map<String, List<Succession>> successions(Collection<String> codes) {
        Map<String, List<Succession>> successions = new HashMap<>();
        for (Area later : successorsOf(codes)) {
            for (Succession each : later.predecessors()) {
                if (codes.contains(each.code())) {
                    successions
                            .computeIfAbsent(each.code(), none -> new ArrayList<>())
                            .add(new Succession(later.code(), each.on(), each.kind()));
                }
            }
        }
        return successions;
    }

    private List<Area> successorsOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<?> found = rows.getEntityManager()
                .createNativeQuery(
                        "select a.* from area a where a.predecessors <> '[]' and exists"
                                + " (select from jsonb_array_elements(a.predecessors) p where p ->> 'code' in (:codes))"
                                + " order by a.code",
                        AreaEntity.class)
                .setParameter("codes", codes)
                .getResultList();
        return found.stream().map(row -> area((AreaEntity) row)).toList();
    }

    public List<VersionedArea> list(AreaFilter filter, Cursor page) {
        return new AreaSearch(filter, page.after())
                .find(rows.getEntityManager(), page.fetch()).stream()
                        .map(this::versioned)
                        .toList();
    }

    public void insert(Area area) {
        AreaEntity row = new AreaEntity();
        take(area, row);
        row.version = 1;
        rows.persist(row);
    }

    /** Overwrites an area that is there; answers its new version. */
    public int update(Area area) {
        AreaEntity row = rows.findById(area.code());
        take(area, row);
        row.version++;
        return row.version;
    }

    private VersionedArea versioned(AreaEntity row) {
        return new VersionedArea(area(row), row.version);
    }

    private void take(Area area, AreaEntity row) {
        row.code = area.code();
        row.name = area.name();
        row.type = area.type();
        row.parent = area.parent();
        row.validFrom = area.validFrom();
        row.validTo = area.validTo();
        row.names = new ArrayList<>(area.names());
        row.predecessors =
                write(area.predecessors().stream().map(PredecessorDocument::of).toList());
    }

    private Area area(AreaEntity row) {
        return new Area(
                row.code,
                row.name,
                row.type,
                row.parent,
                row.validFrom,
                row.validTo,
                read(row.predecessors).stream()
                        .map(PredecessorDocument::toSuccession)
                        .toList(),
                Objects.requireNonNull(row.names));
    }

    private String write(List<PredecessorDocument> predecessors) {
        try {
            return mapper.writeValueAsString(predecessors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Predecessors can always be written", e);
        }
    }

    private List<PredecessorDocument> read(String predecessors) {
        try {
            return mapper.readValue(predecessors, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The predecessors of an area cannot be read", e);
        }
    }
}
