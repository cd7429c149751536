package nl.driehoek.indicators.measurement.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    private static String text(CopyText rows) {
        rows.endRow();
        return new String(rows.bytes(), UTF_8);
    }

    @Test
    void cells_are_joined_by_tabs_and_what_is_not_there_is_said() {
        UUID id = UUID.fromString("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");

        CopyText rows = new CopyText()
                .add(id)
                .add(12)
                .add(new BigDecimal("1E+3"))
                .add(true)
                .add((String) null)
                .add("")
                .add(Instant.parse("2012-03-04T05:06:07.000008Z"))
                .add((UUID) null);

        assertThat(text(rows)).isEqualTo(id + "\t12\t1000\tt\t\\N\t\t2012-03-04T05:06:07.000008Z\t\\N\n");
    }

    @Test
    void signs_with_a_meaning_are_escaped_before_and_after_letters_of_several_bytes() {
        CopyText rows = new CopyText().add("a\\b\tc\nd\re").add("ë\\\t\n\r€😀");

        assertThat(text(rows)).isEqualTo("a\\\\b\\tc\\nd\\re\të\\\\\\t\\n\\r€😀\n");
    }

    @Test
    void a_row_can_be_of_any_length() {
        String cell = "x\n".repeat(100_000);

        assertThat(text(new CopyText().add(cell).add("ë".repeat(100_000))))
                .hasSize(cell.length() / 2 * 3 + 1 + 100_000 + 1);
    }
}
