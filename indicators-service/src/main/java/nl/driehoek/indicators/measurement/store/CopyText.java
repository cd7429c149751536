package nl.driehoek.indicators.measurement.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text form that PostgreSQL's COPY reads: many times faster than a statement per row. */
public final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    public CopyText add(@Nullable String cell) {
        separate();
        if (cell == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
        return this;
    }

    public CopyText add(@Nullable BigDecimal number) {
        return add(number == null ? null : number.toPlainString());
    }

    public CopyText add(long number) {
        separate();
        text.append(number);
        return this;
    }

    public CopyText add(boolean flag) {
        separate();
        text.append(flag ? 't' : 'f');
        return this;
    }

    public void endRow() {
        text.append('\n');
        first = true;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }
}
