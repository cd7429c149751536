package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.driehoek.indicators.imports.domain.BuiltInMappings;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.Interpretation;
import nl.driehoek.indicators.imports.domain.RowInterpreter;
import nl.driehoek.indicators.imports.domain.SourceFormat;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.domain.Totals;
import nl.driehoek.kit.domain.Fault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;

/** What holds for every file, however odd. */
class ImportPropertiesTest {
    private static final ImportMapping POLICE =
            Read.mapping(Read.resource("politie-47013NED-gemeenten-2022-2023.mapping.json"));
    private static final ImportMapping OWN = BuiltInMappings.all().get(0);
    private static final List<String> NASTY = List.of(
            "",
            " ",
            ".",
            "0",
            "-1,5",
            "1.600",
            "1e9",
            "NaN",
            "2022",
            "2022*",
            "2022 januari",
            "GM0014",
            "NL01",
            "?",
            "true",
            "\"",
            ";",
            "\n",
            "=1+1",
            "DEFINITIVE",
            "a=b;c",
            "\u0000",
            "\uFEFF",
            "Buitenland",
            "Niet in te delen (RE)",
            "aantal",
            "Totaal misdrijven",
            "Geregistreerde misdrijven",
            "😀",
            "\uD800",
            "9".repeat(70));

    private static QuickTheory qt(int examples) {
        return QuickTheory.qt().withFixedSeed(20_120_202).withExamples(examples);
    }

    private static Gen<String> cells() {
        return integers()
                .between(0, NASTY.size() - 1)
                .map(NASTY::get)
                .mix(strings().allPossible().ofLengthBetween(0, 12), 30);
    }

    private static Interpretation interpreted(ImportMapping mapping, List<String> cells, Totals totals) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>(mapping.requiredColumns());
        columns.addAll(List.of("withheld", "seriesBreak", "breakdown.age", "breakdown."));
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (!cells.get(i).isBlank()) {
                row.put(columns.get(i), cells.get(i).strip());
            }
        }
        RowInterpreter interpreter = new RowInterpreter(
                mapping, Read.regions(Map.of("GM0014", Set.of("GM0014"), "?", Set.of("GM1", "GM2"))));
        Interpretation read = interpreter.interpret(SourceRow.of(1, row));
        totals.add(read);
        totals.add(interpreter.finish());
        assertThat(totals.results()).isNotNull();
        return read;
    }

    @Test
    void random_cells_give_figures_reasons_or_faults_and_never_a_failure() {
        qt(5_000).forAll(lists().of(cells()).ofSizeBetween(0, 14)).check(cells -> {
            for (ImportMapping mapping : List.of(POLICE, OWN)) {
                Interpretation read = interpreted(mapping, cells, new Totals(mapping.totals()));
                if (read.figures().isEmpty()
                        && read.skipped().isEmpty()
                        && read.faults().isEmpty()) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void every_row_of_a_csv_file_is_read_as_it_was_printed() {
        qt(1_000)
                .forAll(lists().of(cells().map(ImportPropertiesTest::printable)).ofSize(7))
                .check(cells -> {
                    List<String> header = List.copyOf(OWN.requiredColumns());
                    Read read = Read.text(csv(header) + csv(cells), OWN);
                    Map<String, String> expected = new LinkedHashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        if (!cells.get(i).isBlank()) {
                            expected.put(header.get(i), cells.get(i).strip());
                        }
                    }
                    return read.rows().size() == 1 && read.rows().get(0).cells().equals(expected);
                });
    }

    /** Without half letters, which no file can hold, zeros, which no text has, and our guard of formulas. */
    private static String printable(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\u0000", "").replace("'", "");
    }

    private static String csv(List<String> cells) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            printer.printRecord(cells);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            int column = 0;
            for (String name : OWN.requiredColumns()) {
                sheet.value(0, column, name);
                sheet.value(1, column++, "x");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static ImportMapping odata() {
        return Read.mapping("""
                {'key':'k','title':'t','format':'ODATA_V3','area':{'column':'A','by':'CODE'},'period':{'column':'P'},
                 'measures':[{'indicator':'i','value':'V'}],'status':{'all':'DEFINITIVE'}}""");
    }

    @Test
    void a_file_that_broke_off_anywhere_is_told_by_a_fault() {
        byte[] statLine = Read.resource("politie-47013NED-gemeenten-2022-2023.csv");
        byte[] json = "{\"odata.metadata\":\"x\",\"value\":[{\"A\":\"GM0014 \",\"P\":\"2025MM09\",\"V\":37.5}]}"
                .getBytes(StandardCharsets.UTF_8);
        byte[] workbook = workbook();
        ImportMapping xlsx = BuiltInMappings.all().get(2);
        // The end of the closing line itself cannot be missed.
        int end = new String(statLine, StandardCharsets.UTF_8).lastIndexOf("\"Bron:") + "\"Bron:".length();
        qt(300).forAll(integers().between(0, 999_999)).check(place -> {
            return isTold(statLine, place % end, POLICE)
                    && isTold(json, place % json.length, odata())
                    && isTold(workbook, place % workbook.length, xlsx);
        });
    }

    private static boolean isTold(byte[] file, int length, ImportMapping mapping) {
        Read read = Read.file(Arrays.copyOf(file, length), mapping, Read.ANY_CODE);
        return !read.reading().complete() && !read.faults().isEmpty();
    }

    @Test
    void bytes_of_any_kind_are_told_by_a_fault_and_never_by_a_failure() {
        qt(300).forAll(
                        lists().of(integers().between(-128, 127)).ofSizeBetween(0, 300),
                        integers().between(0, 3))
                .check((bytes, kind) -> {
                    byte[] file = new byte[bytes.size()];
                    for (int i = 0; i < file.length; i++) {
                        file[i] = bytes.get(i).byteValue();
                    }
                    ImportMapping mapping = List.of(
                                    POLICE, OWN, odata(), BuiltInMappings.all().get(2))
                            .get(kind);
                    return !Read.file(file, mapping, Read.ANY_CODE).faults().isEmpty();
                });
    }

    @Test
    void a_million_rows_pass_without_being_held() throws IOException {
        int count = 1_000_000;
        AtomicLong sum = new AtomicLong();
        SourceReading reading = SourceReaders.of(SourceFormat.ODATA_V3).read(rows(count), odata(), new RowSink() {
            @Override
            public void row(SourceRow row) {
                sum.addAndGet(Long.parseLong(row.cells().getOrDefault("V", "")));
            }

            @Override
            public void fault(Fault fault) {
                throw new AssertionError(fault);
            }
        });
        assertThat(reading.rows()).isEqualTo(count);
        assertThat(sum.get()).isEqualTo(3L * count);
    }

    /** So many rows that are never all there. */
    private static InputStream rows(int count) {
        byte[] first = "{\"value\":[".getBytes(StandardCharsets.UTF_8);
        byte[] row = "{\"A\":\"BU03630000\",\"P\":\"2025MM09\",\"V\":3},".getBytes(StandardCharsets.UTF_8);
        byte[] last = "{\"A\":\"BU03630000\",\"P\":\"2025MM09\",\"V\":3}]}".getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private byte[] part = first;
            private int place;
            private int done;

            @Override
            public int read() {
                if (place == part.length) {
                    place = 0;
                    done++;
                    part = done < count ? row : last;
                }
                return done > count ? -1 : part[place++];
            }
        };
    }
}
