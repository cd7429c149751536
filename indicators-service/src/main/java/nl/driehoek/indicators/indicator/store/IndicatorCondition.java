package nl.driehoek.indicators.indicator.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.indicator.IndicatorFilter;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition of a query. A catalogue has some hundreds of indicators, so that reading them all is quicker than
 * any index would be to keep.
 */
record IndicatorCondition(String text, Map<String, Object> values) {
    private static final String SEARCHED =
            "lower(concat(code, ' ', name, ' ', coalesce(description, ''), ' ', source))";

    static IndicatorCondition of(IndicatorFilter filter, @Nullable String after) {
        List<String> conditions = new ArrayList<>(List.of("code > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", after == null ? "" : after));
        if (filter.text() != null) {
            for (String word : filter.text().strip().split("\\s+")) {
                String name = "word" + values.size();
                conditions.add(SEARCHED + " like lower(:" + name + ") escape '!'");
                values.put(name, "%" + word.replaceAll("([!%_])", "!$1") + "%");
            }
        }
        add("lower(owner) = lower(:owner)", "owner", filter.owner(), conditions, values);
        add("lower(source) = lower(:source)", "source", filter.source(), conditions, values);
        add("valueType = :valueType", "valueType", filter.valueType(), conditions, values);
        add("frequency = :frequency", "frequency", filter.frequency(), conditions, values);
        if (filter.calculated() != null) {
            conditions.add(filter.calculated() ? "numerator is not null" : "numerator is null");
        }
        return new IndicatorCondition(String.join(" and ", conditions), values);
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
