package nl.driehoek.indicators.area.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.area.AreaFilter;
import org.jspecify.annotations.Nullable;

/** Asks for areas in SQL, as it leans on what PostgreSQL does with lists of names. */
final class AreaSearch {
    /** Small letters also where the database was made for English alone. */
    private static final String SMALL = "lower(%s collate \"und-x-icu\")";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    AreaSearch(AreaFilter filter, @Nullable String after) {
        add("a.code > :after", "after", after);
        add(
                "a.type = :type",
                "type",
                filter.type() == null ? null : filter.type().name());
        add("a.parent = :parent", "parent", filter.parent());
        add("(a.name = :name or a.names @> array[cast(:name as text)])", "name", filter.name());
        add(
                "(" + holds("a.code") + " or " + holds("a.name") + " or exists (select from unnest(a.names) n where "
                        + holds("n") + "))",
                "text",
                filter.text());
        add(
                "(a.valid_from is null or a.valid_from <= :day) and (a.valid_to is null or a.valid_to >= :day)",
                "day",
                filter.validOn());
    }

    private static String holds(String column) {
        return "position(" + SMALL.formatted("cast(:text as text)") + " in " + SMALL.formatted(column) + ") > 0";
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** The first areas that fit, in order of their code. */
    List<AreaEntity> find(EntityManager entities, int count) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Query query =
                entities.createNativeQuery("select a.* from area a" + where + " order by a.code", AreaEntity.class);
        values.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(count).getResultList();
        return rows.stream().map(AreaEntity.class::cast).toList();
    }
}
