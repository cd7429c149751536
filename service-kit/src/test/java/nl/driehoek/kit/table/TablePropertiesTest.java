package nl.driehoek.kit.table;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quicktheories.core.Gen;

/** What is written is read back as it was, in every kind of file. */
class TablePropertiesTest {
    private static final TableForm FORM = TableForm.of(
            Column.text("doel"), Column.number("waarde"), Column.text("bron").optional(), Column.text("=kop;,\"'"));
    private static final List<String> NASTY = List.of(
            "=1+1",
            "'=1",
            "''=1",
            "'",
            "-",
            "-3",
            "+31 50",
            "-10% t.o.v. 2009",
            "@x",
            "\t",
            " ",
            " a ",
            "a;b,c\"d",
            "regel 1\nregel 2",
            "\r\n",
            "=",
            "_x0041_",
            "\u0001",
            "≤ 3 à €",
            "\uFEFF",
            "0123",
            "1e5",
            "＝1",
            "<&>",
            "]]>",
            "😀",
            "#",
            "\"",
            "\n",
            "'\n");

    private static Gen<String> texts() {
        return strings()
                .allPossible()
                .ofLengthBetween(0, 12)
                .map(TablePropertiesTest::withoutHalves)
                .mix(integers().between(0, NASTY.size() - 1).map(NASTY::get), 60);
    }

    /** Half a surrogate pair is no text: no encoding can hold it. Nor can it or U+FFFE stand in XML. */
    private static String withoutHalves(String text) {
        return text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Gen<String> numbers() {
        return integers().between(-1_000_000, 1_000_000).zip(integers().between(0, 6), (number, scale) -> {
            BigDecimal value = BigDecimal.valueOf(number, scale).stripTrailingZeros();
            return value.signum() == 0 ? "0" : value.toPlainString();
        });
    }

    private static Gen<Table> tables() {
        Gen<Map<String, String>> cells = texts().zip(texts(), numbers(), (first, second, number) -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("doel", first);
            row.put("waarde", second.length() == 2 ? "" : number);
            row.put("=kop;,\"'", second);
            return row;
        });
        return lists().of(cells).ofSizeBetween(0, 8).map(rows -> {
            List<Row> numbered = new ArrayList<>();
            for (Map<String, String> row : rows) {
                Row made = new Row(numbered.size() + 2, row);
                if (!made.cells().isEmpty()) {
                    numbered.add(made);
                }
            }
            return new Table(FORM, numbered);
        });
    }

    @ParameterizedTest
    @EnumSource(CsvDialect.class)
    void aTableComesBackFromCsvAsItWas(CsvDialect dialect) {
        qt().withExamples(1_000).forAll(tables()).check(table -> CsvTables.read(
                        CsvTables.write(table, dialect), dialect, FORM)
                .equals(table));
    }

    @Test
    void aTableComesBackFromAWorkbookAsItWas() {
        qt().withExamples(400).forAll(tables()).check(table -> XlsxTables.read(XlsxTables.write(table, "Doelen"), FORM)
                .equals(table));
    }
}
