package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {
    private static final ImportMapping MAPPING = Read.mapping("""
            {'key':'k','title':'t','format':'XLSX','missing':[''],
             'area':{'column':'gebied','by':'CODE'},'period':{'column':'jaar'},
             'measures':[{'indicator':'i','value':'aantal'}],'status':{'all':'DEFINITIVE'}}""");

    private static byte[] workbook(Consumer<Worksheet> fill) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet("Blad1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < 100; i++) {
                zip.write(content);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Worksheet row(Worksheet sheet, int line, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(line, i, number);
            } else {
                sheet.value(line, i, (String) cells[i]);
            }
        }
        return sheet;
    }

    private static Read read(byte[] file) {
        return Read.file(file, MAPPING, Read.ANY_CODE);
    }

    @Test
    void numbers_are_read_as_the_workbook_has_them() {
        Read read = read(workbook(sheet -> {
            row(sheet, 0, "gebied", "jaar", "aantal", "opmerking");
            row(sheet, 1, "GM0014", 2022, 3.2, "1.600");
            row(sheet, 3, " GM0014 ", "2023", 1600);
            row(sheet, 4, "GM0014", "2024");
            row(sheet, 5, "GM0014", 2025, "0.125");
        }));
        assertThat(read.faults()).isEmpty();
        assertThat(read.said()).containsExactly("i GM0014 2022 3.2", "i GM0014 2023 1600", "i GM0014 2025 0.125");
        assertThat(read.skipped()).hasSize(1);
        assertThat(read.figures().get(1).line()).isEqualTo(4);
    }

    @Test
    void a_text_that_can_be_two_numbers_is_refused() {
        Read read = read(workbook(sheet -> {
            row(sheet, 0, "gebied", "jaar", "aantal");
            row(sheet, 1, "GM0014", 2022, "1.600");
            row(sheet, 2, "GM0014", 2023, "1,5");
            row(sheet, 3, "GM0014", 2024, 0.15);
            sheet.style(3, 2).format("0%").set();
            row(sheet, 4, "GM0014", 2024, 1, "los");
        }));
        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/2/aantal number-as-text",
                        "/3/aantal number-notation",
                        "/4/aantal number-notation",
                        "/5 cell-without-column");
    }

    @Test
    void what_is_no_workbook_is_one_clear_fault() throws IOException {
        assertThat(read("gebied;jaar".getBytes(StandardCharsets.UTF_8)).codes()).containsExactly("wrong-file");
        assertThat(read(new byte[0]).codes()).containsExactly("wrong-file");
        assertThat(read(zip("a.txt", new byte[10])).codes()).containsExactly("wrong-file");
        assertThat(read(workbook(sheet -> {})).codes()).containsExactly("no-header");
        assertThat(read(workbook(sheet -> row(sheet, 0, "gebied"))).codes())
                .containsExactly("missing-column", "missing-column");
    }

    @Test
    void a_file_that_unpacks_without_end_is_refused() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", new byte[1024 * 1024]);
        assertThat(bomb.length).isLessThan(200_000);
        Read read = read(bomb);
        assertThat(read.codes()).containsExactly("wrong-file");
        assertThat(read.faults().get(0).detail()).contains("64 MB");
    }
}
