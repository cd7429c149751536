package nl.driehoek.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
    private static final TableForm FORM = TableForm.of(
            Column.text("thema"), Column.number("bedrag"), Column.text("bron").optional());

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Table read(String text, CsvDialect dialect) {
        return CsvTables.read(utf8(text), dialect, FORM);
    }

    private static List<Fault> faults(byte[] file, CsvDialect dialect) {
        return catchThrowableOfType(ProblemException.class, () -> CsvTables.read(file, dialect, FORM))
                .faults();
    }

    private static List<String> codes(String text) {
        return faults(utf8(text), CsvDialect.INTERNATIONAL).stream()
                .map(fault -> fault.code() + fault.pointer())
                .toList();
    }

    @Test
    void theSameTableIsReadFromBothDialects() {
        Map<String, String> row = Map.of("thema", "Jeugd, veiligheid; en zorg", "bedrag", "-1200.50");

        assertThat(read("bedrag,thema\r\n-1200.50,\"Jeugd, veiligheid; en zorg\"\r\n", CsvDialect.INTERNATIONAL)
                        .rows())
                .containsExactly(new Row(2, row));
        assertThat(read("\uFEFFbedrag;thema\n-1200,50;\"Jeugd, veiligheid; en zorg\"", CsvDialect.DUTCH)
                        .rows())
                .containsExactly(new Row(2, row));
    }

    @Test
    void dutchCsvIsWrittenAsExcelInTheNetherlandsOpensIt() {
        Table table = new Table(
                FORM, List.of(new Row(2, Map.of("thema", "Overlast; \"drugs\"", "bedrag", "1200.5", "bron", "=1+1"))));

        assertThat(new String(CsvTables.write(table, CsvDialect.DUTCH), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFthema;bedrag;bron\r\n\"Overlast; \"\"drugs\"\"\";1200,5;'=1+1\r\n");
    }

    @Test
    void allFaultsComeAtOnceWithTheirLine() {
        assertThat(codes("thema,onbekend,thema,bron,\na,b,c,d,e\n,1,2,3,4\n\nx"))
                .containsExactly(
                        "unknown-column/1/onbekend",
                        "column-twice/1/thema",
                        "missing-column/1/bedrag",
                        "cell-without-column/2",
                        "cell-without-column/3");
        assertThat(codes("thema,bedrag\na,\"3,2\"\nb,1e5\nc,\nd,1.200.5\ne, 7 \n"))
                .containsExactly("not-a-number/2/bedrag", "not-a-number/3/bedrag", "not-a-number/5/bedrag");
    }

    @Test
    void aDecimalSignOfTheOtherDialectIsNeverGuessed() {
        assertThat(faults(utf8("thema;bedrag\na;1.200\n"), CsvDialect.DUTCH))
                .containsExactly(new Fault(
                        "/2/bedrag",
                        "not-a-number",
                        "line 2, column 'bedrag': '1.200' is not a number such as 1200,5"));
    }

    @Test
    void aFileOfTheOtherDialectIsSaidToBeThat() {
        assertThat(codes("thema;bedrag\na;1\n")).containsExactly("wrong-dialect");
    }

    @Test
    void aFileOfAnotherKindIsRefusedByName() {
        assertThat(codes("PK\u0003\u0004rest")).containsExactly("wrong-file");
        assertThat(codes("")).containsExactly("no-header");
        assertThat(codes("thema,bedrag\n\"a\"b,1\n")).containsExactly("not-csv");
        assertThat(codes("thema,bedrag\n\"a,1\n")).containsExactly("not-csv");
        assertThat(faults("thema,bedrag\nCafé,1\n".getBytes(Charset.forName("windows-1252")), CsvDialect.INTERNATIONAL))
                .extracting(Fault::code)
                .containsExactly("not-utf-8");
    }

    @Test
    void tooManyRowsOrColumnsAndTooLongCellsAreRefused() {
        String rows = IntStream.range(0, 20_001).mapToObj(i -> "a,1\n").collect(Collectors.joining());
        String columns = "x,".repeat(100) + "y\n";

        assertThat(codes("thema,bedrag\n" + rows)).containsExactly("too-many-rows");
        assertThat(codes(columns)).contains("too-many-columns/1");
        assertThat(codes("thema,bedrag\n" + "x".repeat(32_768) + ",1\n")).containsExactly("cell-too-long/2/thema");
    }

    @Test
    void theFirstHundredFaultsAreToldAndTheRestIsCounted() {
        List<Fault> faults = faults(utf8("thema,bedrag\n" + "a,b\n".repeat(140)), CsvDialect.INTERNATIONAL);

        assertThat(faults).hasSize(101);
        assertThat(faults.get(100)).isEqualTo(new Fault("", "more-faults", "There are 40 more faults like these."));
    }

    @Test
    void aCellThatLooksLikeAFormulaIsHarmlessInASpreadsheetAndANumberStaysOne() {
        assertThat(List.of("=cmd|' /C calc'!A0", "@SUM(1)", "+A1", "-10% t.o.v. 2009", "\t=1", "'=1"))
                .allSatisfy(text -> assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text));
        assertThat(List.of("-3", "+4,5", "-0.1", "≤ 3", "'s avonds", "a=b"))
                .allSatisfy(text -> assertThat(FormulaGuard.guard(text)).isEqualTo(text));
    }
}
