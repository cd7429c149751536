package nl.driehoek.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.problem.ProblemException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTablesTest {
    private static final TableForm FORM =
            TableForm.of(Column.text("doel"), Column.number("waarde").optional());
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private interface Fill {
        void in(Worksheet sheet);
    }

    private static byte[] workbook(Fill fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            sheet.value(0, 0, "doel");
            sheet.value(0, 1, "waarde");
            fill.in(sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** The workbook of {@link #workbook} with another XML for its cells. */
    private static byte[] withSheet(String rows) {
        byte[] book = workbook(sheet -> sheet.value(1, 0, "gedeeld"));
        return withPart(
                book,
                SHEET,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>doel</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>waarde</t></is></c></row>"
                        + rows + "</sheetData></worksheet>");
    }

    private static byte[] withPart(byte[] book, String name, String content) {
        Map<String, byte[]> parts = parts(book);
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] book) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    private static List<String> column(byte[] file, String column) {
        return XlsxTables.read(file, FORM).rows().stream()
                .map(row -> String.valueOf(row.get(column)))
                .toList();
    }

    private static List<Fault> faults(byte[] file) {
        return catchThrowableOfType(ProblemException.class, () -> XlsxTables.read(file, FORM))
                .faults();
    }

    private static String cell(String attributes, String content) {
        return "<row r=\"2\"><c r=\"A2\" " + attributes + ">" + content + "</c></row>";
    }

    @ParameterizedTest
    @CsvSource({
        "3.2000000000000002,3.2",
        "2014,2014",
        "2014.0,2014",
        "0.1,0.1",
        "1E3,1000",
        "1.5E-3,0.0015",
        "-0,0",
        "123456789012345,123456789012345",
        "0.30000000000000004,0.3"
    })
    void aNumberIsReadAsAPersonSeesIt(String stored, String read) {
        assertThat(column(withSheet(cell("", "<v>" + stored + "</v>")), "doel")).containsExactly(read);
    }

    @Test
    void percentagesDatesAndBooleansAreReadAsTheyAreShown() {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 0, 0.15);
            sheet.style(1, 0).format("0%").set();
            sheet.value(2, 0, 0.085);
            sheet.style(2, 0).format("0.0%").set();
            sheet.value(3, 0, LocalDate.of(2010, 8, 23));
            sheet.style(3, 0).format("dd-mm-yyyy").set();
            sheet.value(4, 0, LocalDateTime.of(2010, 8, 23, 14, 30));
            sheet.style(4, 0).format("yyyy-mm-dd hh:mm").set();
            sheet.value(5, 0, true);
            sheet.value(6, 0, 1200.5);
            sheet.style(6, 0).format("[$€-413] #,##0.00").set();
            sheet.value(7, 0, 3);
            sheet.style(7, 0).format("0 \"dagen\"").set();
            sheet.value(8, 0, 0.5);
            sheet.style(8, 0).format("hh:mm").set();
        });

        assertThat(column(file, "doel"))
                .containsExactly("15%", "8.5%", "2010-08-23", "2010-08-23T14:30", "true", "1200.5", "3", "12:00");
    }

    @Test
    void ofAFormulaTheStoredOutcomeIsRead() {
        assertThat(column(withSheet(cell("", "<f>1+1</f><v>2</v>")), "doel")).containsExactly("2");
        assertThat(column(withSheet(cell("t=\"str\"", "<f>A1</f><v>tekst</v>")), "doel"))
                .containsExactly("tekst");
        assertThat(faults(withSheet(cell("", "<f>1+1</f>"))))
                .extracting(Fault::code)
                .containsExactly("formula-without-value");
        assertThat(faults(withSheet(cell("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"))))
                .containsExactly(new Fault("/2/A", "cell-error", "line 2, column 'A': holds the error #DIV/0!"));
    }

    @Test
    void emptyRowsAndColumnsDoNotCountAndLinesAreThoseOfTheSheet() {
        byte[] file = workbook(sheet -> {
            sheet.value(3, 0, "derde");
            sheet.value(5, 1, 7);
            sheet.style(9, 30).bold().set();
        });

        assertThat(XlsxTables.read(file, FORM).rows())
                .containsExactly(new Row(4, Map.of("doel", "derde")), new Row(6, Map.of("waarde", "7")));
    }

    @Test
    void aNumberIsWrittenAsANumberAndATextAsAText() {
        byte[] file = XlsxTables.write(
                new Table(FORM, List.of(new Row(2, Map.of("doel", "=1+1", "waarde", "3.20")))), "Doelen");
        String sheet = part(file, SHEET);

        assertThat(sheet).contains("<v>3.2").doesNotContain("<f>");
        assertThat(part(file, "xl/styles.xml")).contains("<b/>");
        assertThat(column(file, "doel")).containsExactly("=1+1");
        assertThat(column(file, "waarde")).containsExactly("3.2");
    }

    @Test
    void aNumberThatASpreadsheetWouldRoundIsWrittenAsText() {
        Table table = new Table(FORM, List.of(new Row(2, Map.of("waarde", "12345678901234567.89"))));

        assertThat(XlsxTables.read(XlsxTables.write(table, "Doelen"), FORM)).isEqualTo(table);
    }

    private static String part(byte[] file, String name) {
        return new String(parts(file).get(name), StandardCharsets.UTF_8);
    }

    @Test
    void faultsInAColumnOfNumbersAreTold() {
        byte[] file = workbook(sheet -> {
            sheet.value(1, 1, "veel");
            sheet.value(2, 1, 0.15);
            sheet.style(2, 1).format("0%").set();
        });

        assertThat(faults(file)).extracting(Fault::pointer).containsExactly("/2/waarde", "/3/waarde");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefusedByName() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("brief.xml"));
            out.write("<brief/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (byte[] file : List.of(
                new byte[0],
                "doel,waarde\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                },
                "PK\u0003\u0004 and then nothing of a zip".getBytes(StandardCharsets.UTF_8),
                zip.toByteArray(),
                java.util.Arrays.copyOf(workbook(sheet -> {}), 700))) {
            assertThat(faults(file)).extracting(Fault::code).containsExactly("wrong-file");
        }
    }

    @Test
    @Timeout(20)
    void aFileMadeToHurtIsRefusedBeforeItCan() {
        List<byte[]> files = List.of(
                withSheet(cell("t=\"s\"", "<v>2000000000</v>")),
                withSheet(cell("t=\"s\"", "<v>999999999</v>")),
                withSheet(cell("t=\"what\"", "<v>1</v>")),
                withSheet("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"),
                withSheet("<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>"),
                withSheet("<row>".repeat(50)),
                withSheet("<row/>".repeat(200_001)),
                withSheet(cell("", "<f>" + "A1+".repeat(400) + "</f><v>1</v>")),
                withPart(workbook(sheet -> {}), "xl/extra.bin", "0".repeat(65 * 1024 * 1024)),
                withPart(
                        workbook(sheet -> {}),
                        SHEET,
                        "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>"));

        assertThat(files)
                .allSatisfy(
                        file -> assertThat(faults(file)).extracting(Fault::code).containsExactly("wrong-file"));
    }

    @Test
    @Timeout(20)
    void aTextSharedByManyCellsDoesNotFillTheMemory() {
        String many = java.util.stream.IntStream.rangeClosed(2, 20_000)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>")
                .collect(Collectors.joining());
        byte[] file = withPart(
                withSheet(many),
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>_x0041_"
                        + "b".repeat(30_000) + "</t></si></sst>");

        assertThat(faults(file)).extracting(Fault::code).containsExactly("table-too-large");
    }
}
