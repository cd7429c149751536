package nl.driehoek.indicators.indicator.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.driehoek.indicators.indicator.domain.Aggregation;
import nl.driehoek.indicators.indicator.domain.DesiredDirection;
import nl.driehoek.indicators.indicator.domain.Dimension;
import nl.driehoek.indicators.indicator.domain.Formula;
import nl.driehoek.indicators.indicator.domain.Formula.DenominatorPeriod;
import nl.driehoek.indicators.indicator.domain.Frequency;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.domain.Scale;
import nl.driehoek.indicators.indicator.domain.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads rows of indicators without entities: for every figure that comes its indicator is read. */
@ApplicationScoped
class IndicatorRows {
    /** The indicators with these codes; those that are not defined are left out. */
    static final String BY_CODE = "select * from indicator where code = any (?)";

    private final ObjectMapper json;

    IndicatorRows(ObjectMapper json) {
        this.json = json;
    }

    Indicator indicator(ResultSet row) throws SQLException {
        BigDecimal min = row.getBigDecimal("scale_min");
        BigDecimal max = row.getBigDecimal("scale_max");
        return new Indicator(
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
                row.getString("unit"),
                min == null && max == null ? null : new Scale(min, max),
                row.getString("source"),
                Frequency.valueOf(row.getString("frequency")),
                DesiredDirection.valueOf(row.getString("desired_direction")),
                Aggregation.valueOf(row.getString("aggregation")),
                ValueType.valueOf(row.getString("value_type")),
                row.getString("owner"),
                dimensions(row.getString("dimensions")),
                formula(row));
    }

    private static @Nullable Formula formula(ResultSet row) throws SQLException {
        String numerator = row.getString("formula_numerator");
        return numerator == null
                ? null
                : new Formula(
                        numerator,
                        row.getString("formula_denominator"),
                        row.getBigDecimal("formula_factor"),
                        DenominatorPeriod.valueOf(row.getString("formula_denominator_period")),
                        row.getInt("formula_decimals"));
    }

    private List<Dimension> dimensions(String document) throws SQLException {
        if (document.equals("[]")) {
            return List.of();
        }
        try {
            return json.readValue(document, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException("The dimensions of an indicator cannot be read", e);
        }
    }
}
