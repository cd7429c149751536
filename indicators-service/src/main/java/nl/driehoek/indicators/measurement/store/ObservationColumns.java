package nl.driehoek.indicators.measurement.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/** The columns that say what was observed, wherever that is kept. */
public final class ObservationColumns {
    /** All but {@code withdrawn}, which nobody writes in bulk. */
    public static final String NAMES = "period, value, observation_status, margin_lower, margin_upper, series_break,"
            + " withheld, source, publisher, text_value, link";

    private ObservationColumns() {}

    /** Writes the columns of {@link #NAMES}. */
    public static CopyText write(CopyText row, Observation observation) {
        Margin margin = observation.margin();
        Observation.Content content = observation.content();
        return row.add(observation.period().toString())
                .add(observation.value())
                .add(observation.status().name())
                .add(margin == null ? null : margin.lower())
                .add(margin == null ? null : margin.upper())
                .add(observation.seriesBreak())
                .add(observation.withheld())
                .add(observation.source())
                .add(observation.publisher())
                .add(content == null ? null : content.text())
                .add(content == null ? null : content.link());
    }

    /**
     * Reads the columns of {@link #NAMES} with {@code withdrawn} behind them.
     *
     * @param first number of the first one: finding a column by its name costs more than reading it
     */
    public static Observation read(ResultSet row, int first) throws SQLException {
        return new Observation(
                Period.parse(row.getString(first)),
                row.getBigDecimal(first + 1),
                ObservationStatus.valueOf(row.getString(first + 2)),
                margin(row.getBigDecimal(first + 3), row.getBigDecimal(first + 4)),
                row.getBoolean(first + 5),
                row.getBoolean(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                content(row.getString(first + 9), row.getString(first + 10)),
                row.getBoolean(first + 11));
    }

    private static @Nullable Margin margin(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower == null || upper == null ? null : new Margin(lower, upper);
    }

    private static Observation.@Nullable Content content(@Nullable String text, @Nullable String link) {
        return text == null && link == null ? null : new Observation.Content(text, link);
    }
}
