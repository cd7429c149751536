package nl.driehoek.local.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken in.
 *
 * @param mapping key of the mapping that reads it
 * @param dryRun whether only to tell what would happen
 * @param corrections why figures may replace definitive ones; null when they may not
 * @param areas only these and what lies in them; all when empty
 */
public record ImportOrder(
        String mapping, boolean dryRun, @Nullable String corrections, List<String> areas) {

    public ImportOrder {
        areas = List.copyOf(areas);
    }

    /** Everything in the file, without corrections. */
    public static ImportOrder by(String mapping) {
        return new ImportOrder(mapping, false, null, List.of());
    }

    Map<String, String> query(String fileName) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("mapping", mapping);
        query.put("fileName", fileName);
        if (dryRun) {
            query.put("dryRun", "true");
        }
        if (corrections != null) {
            query.put("corrections", corrections);
        }
        if (!areas.isEmpty()) {
            query.put("areas", String.join(",", areas));
        }
        return query;
    }
}
