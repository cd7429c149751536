package nl.driehoek.faults.installation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything that a database has, as a digest per table: to see that nothing changed. */
public final class Contents {

    private static final String TABLES =
            "select quote_ident(relname) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'";

    private final Map<String, String> digests = new LinkedHashMap<>();

    private Contents() {}

    public static Contents of(Sql sql, String database) {
        Contents contents = new Contents();
        List<String> tables = sql.rows(database, TABLES, row -> row.getString(1));
        for (String table : tables) {
            contents.digests.put(
                    table,
                    sql.rows(
                                    database,
                                    "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text),"
                                            + " '')) from " + table + " t",
                                    row -> row.getString(1))
                            .get(0));
        }
        return contents;
    }

    /** The tables that are not what they were. */
    public Set<String> changedSince(Contents before) {
        Set<String> changed = new TreeSet<>(digests.keySet());
        changed.removeIf(table -> digests.getOrDefault(table, "").equals(before.digests.get(table)));
        return changed;
    }
}
