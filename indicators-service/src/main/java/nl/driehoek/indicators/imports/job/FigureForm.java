package nl.driehoek.indicators.imports.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.measurement.MeasurementReading.Read;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.Observation;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.indicators.measurement.domain.SeriesKey;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a figure that was set aside. Only this object reads what it wrote: texts that come again and again, such as
 * the name of a source, stay in memory and are only counted.
 */
final class FigureForm {
    /** No figure and no series takes more bytes: the rules of a measurement limit every text in it. */
    static final int LONGEST = 48 * 1024;

    private static final int MOST_WORDS = 5_000;
    private static final short ABSENT = -1;
    private static final short WRITTEN_OUT = -2;
    private static final byte NO_NUMBER = Byte.MIN_VALUE;
    private static final int LONG_DIGITS = 18;
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();
    private static final Period.Kind[] KINDS = Period.Kind.values();

    private final Map<String, Short> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** What stands before the figures of a series. */
    record Heading(SeriesKey series, int figures) {
        static final Heading NONE = new Heading(new SeriesKey("", "", Breakdown.NONE), 0);
    }

    void writeSeries(ByteBuffer into, SeriesKey series, int figures) {
        word(into, series.indicator());
        word(into, series.area());
        word(into, series.breakdown().toString());
        into.putInt(figures);
    }

    Heading readSeries(ByteBuffer from) {
        return new Heading(new SeriesKey(given(from), given(from), Breakdown.parse(given(from))), from.getInt());
    }

    void write(ByteBuffer into, StagedFigure figure) {
        Observation observation = figure.read().observation();
        Margin margin = observation.margin();
        Observation.Content content = observation.content();
        into.putLong(figure.line());
        word(into, figure.column());
        Period period = observation.period();
        into.put((byte) period.kind().ordinal()).putShort((short) period.year()).put((byte) period.part());
        number(into, observation.value());
        into.put((byte) observation.status().ordinal());
        number(into, margin == null ? null : margin.lower());
        number(into, margin == null ? null : margin.upper());
        into.put((byte) ((observation.seriesBreak() ? 1 : 0) | (observation.withheld() ? 2 : 0)));
        word(into, observation.source());
        word(into, observation.publisher());
        text(into, content == null ? null : content.text());
        text(into, content == null ? null : content.link());
        word(into, figure.read().correctionReason());
    }

    StagedFigure read(ByteBuffer from, SeriesKey series) {
        long line = from.getLong();
        String column = given(from);
        Period period = new Period(KINDS[from.get()], from.getShort(), from.get());
        BigDecimal value = number(from);
        ObservationStatus status = STATUSES[from.get()];
        BigDecimal lower = number(from);
        BigDecimal upper = number(from);
        int flags = from.get();
        String source = word(from);
        String publisher = word(from);
        String text = word(from);
        String link = word(from);
        Observation observation = new Observation(
                period,
                value,
                status,
                lower == null || upper == null ? null : new Margin(lower, upper),
                (flags & 1) != 0,
                (flags & 2) != 0,
                source,
                publisher,
                text == null && link == null ? null : new Observation.Content(text, link),
                false);
        return new StagedFigure(line, column, new Read(series, observation, word(from)));
    }

    private static void number(ByteBuffer into, @Nullable BigDecimal number) {
        if (number == null) {
            into.put(NO_NUMBER);
            return;
        }
        // As the database keeps it: 1E+3 is 1000.
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        into.put((byte) plain.scale());
        if (plain.precision() <= LONG_DIGITS) {
            into.put((byte) Long.BYTES).putLong(plain.unscaledValue().longValue());
        } else {
            byte[] digits = plain.unscaledValue().toByteArray();
            into.put((byte) (Long.BYTES + digits.length)).put(digits);
        }
    }

    private static @Nullable BigDecimal number(ByteBuffer from) {
        byte scale = from.get();
        if (scale == NO_NUMBER) {
            return null;
        }
        int length = from.get();
        if (length == Long.BYTES) {
            return BigDecimal.valueOf(from.getLong(), scale);
        }
        byte[] digits = new byte[length - Long.BYTES];
        from.get(digits);
        return new BigDecimal(new BigInteger(digits), scale);
    }

    private void word(ByteBuffer into, @Nullable String word) {
        if (word == null) {
            into.putShort(ABSENT);
            return;
        }
        Short number = numbers.get(word);
        if (number == null && words.size() < MOST_WORDS) {
            number = (short) words.size();
            words.add(word);
            numbers.put(word, number);
        }
        if (number == null) {
            text(into, word);
        } else {
            into.putShort(number);
        }
    }

    private static void text(ByteBuffer into, @Nullable String text) {
        if (text == null) {
            into.putShort(ABSENT);
            return;
        }
        byte[] bytes = text.getBytes(UTF_8);
        into.putShort(WRITTEN_OUT).putInt(bytes.length).put(bytes);
    }

    private @Nullable String word(ByteBuffer from) {
        short number = from.getShort();
        if (number == ABSENT) {
            return null;
        }
        if (number != WRITTEN_OUT) {
            return words.get(number);
        }
        byte[] bytes = new byte[from.getInt()];
        from.get(bytes);
        return new String(bytes, UTF_8);
    }

    private String given(ByteBuffer from) {
        String word = word(from);
        if (word == null) {
            throw new IllegalStateException("A text is missing that was written");
        }
        return word;
    }
}
