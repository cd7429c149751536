package nl.driehoek.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which statements the database of indicators-service spent its time on, as pg_stat_statements counts it. */
final class StatementCosts {
    private static final int MOST = 15;
    private static final int LENGTH = 110;

    private static final String COSTLIEST = """
            select total_plan_time + total_exec_time as total, total_plan_time as planning, calls, query
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
            order by total desc""";

    private StatementCosts() {}

    /** Lets a server count from its next start on. */
    static void load(Database database) {
        database.asSuperuser()
                .execute(
                        "alter system set shared_preload_libraries = 'pg_stat_statements'",
                        "alter system set pg_stat_statements.track_planning = on");
    }

    static void begin(Database database) {
        database.asSuperuser()
                .execute("create extension if not exists pg_stat_statements", "select pg_stat_statements_reset()");
    }

    /** The costliest first: part of all their time, how often, how long each, planning and text. */
    static List<String> told(Database database) {
        List<Cost> costs = costs(database.asSuperuser());
        double total = costs.stream().mapToDouble(Cost::millis).sum();
        return costs.stream().limit(MOST).map(cost -> cost.told(total)).toList();
    }

    private record Cost(double millis, double planning, long calls, String statement) {
        private String told(double total) {
            String line = statement.replaceAll("\\s+", " ").strip();
            return String.format(
                    Locale.ROOT,
                    "%4.1f%% of the time of all statements, %,d calls of %.3f ms (planning %.3f): %s",
                    100 * millis / total,
                    calls,
                    millis / calls,
                    planning / calls,
                    line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line);
        }
    }

    private static List<Cost> costs(Database database) {
        List<Cost> costs = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COSTLIEST)) {
            while (row.next()) {
                costs.add(new Cost(row.getDouble(1), row.getDouble(2), row.getLong(3), row.getString(4)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The costs of statements cannot be read", e);
        }
        return costs;
    }
}
