package nl.driehoek.indicators.area.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** From areas upwards to those that hold them. */
public final class AreaPaths {
    /** For each area that is there with one of these codes the path upwards. */
    public static final String BY_CODE = """
            select path from unnest(?) as asked (code) cross join lateral area_path(asked.code) as path
            where cardinality(path) > 0""";

    private AreaPaths() {}

    /** A row of {@link #BY_CODE}: the area itself, then those that hold it, the narrowest first. */
    public static Set<String> path(ResultSet row) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((String[]) row.getArray(1).getArray()));
    }
}
