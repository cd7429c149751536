package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.kit.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String FILE = "gebied;jaar;aantal\nSúdwest-Fryslân;2022;1,5\nCafé;2023;2\n";

    private static ImportMapping mapping(String encoding) {
        return Read.mapping("""
                {'key':'k','title':'t','format':'CSV','text':{'delimiter':';','decimal':',','encoding':'%s'},'missing':['.'],
                 'area':{'column':'gebied','by':'NAME'},'period':{'column':'jaar'},
                 'measures':[{'indicator':'i','value':'aantal'}],'status':{'all':'DEFINITIVE'}}""".formatted(encoding));
    }

    private static Read read(byte[] file, String encoding) {
        Map<String, Set<String>> names = Map.of("Súdwest-Fryslân", Set.of("GM1900"), "Café", Set.of("cafe"));
        return Read.file(file, mapping(encoding), Read.regions(names));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF_8",
        "UTF-8, AUTO",
        "windows-1252, WINDOWS_1252",
        "windows-1252, AUTO",
    })
    void letters_are_read_as_they_were_written(String charset, String encoding) {
        Read read = read(bytes(FILE, Charset.forName(charset)), encoding);
        assertThat(read.faults()).isEmpty();
        assertThat(read.said()).containsExactly("i GM1900 2022 1.5", "i cafe 2023 2");
    }

    @ParameterizedTest
    @CsvSource({"UTF_8", "WINDOWS_1252", "AUTO"})
    void a_byte_order_mark_goes_before_what_the_mapping_says(String encoding) {
        Read read = read(bytes("\uFEFF" + FILE, StandardCharsets.UTF_8), encoding);
        assertThat(read.faults()).isEmpty();
        assertThat(read.figures()).hasSize(2);
    }

    @Test
    void letters_far_into_the_file_are_read_as_well() {
        String far = "gebied;jaar;aantal\n" + "Zeist;2022;.\n".repeat(2_000) + "Café;2023;2\n";
        assertThat(read(bytes(far, WINDOWS), "AUTO").said()).containsExactly("i cafe 2023 2");
        assertThat(read(bytes(far, StandardCharsets.UTF_8), "AUTO").said()).containsExactly("i cafe 2023 2");
    }

    @Test
    void letters_are_read_wherever_the_pieces_end_in_which_a_file_is_read() {
        for (int before = 0; before < 4; before++) {
            String cell = "x".repeat(before) + "😀é".repeat(9_000);
            Read read = read(bytes("gebied;jaar;aantal\n" + cell + ";2022;.\n", StandardCharsets.UTF_8), "AUTO");
            assertThat(read.rows().get(0).get("gebied")).isEqualTo(cell);
        }
    }

    @Test
    void a_letter_is_never_replaced_in_silence() {
        assertThat(read(bytes(FILE, WINDOWS), "UTF_8").codes()).containsExactly("wrong-encoding");
        byte[] mixed = bytes(FILE + "Caf", StandardCharsets.UTF_8);
        mixed[mixed.length - 1] = (byte) 0xE9;
        assertThat(read(mixed, "AUTO").codes()).contains("wrong-encoding");
        assertThat(read(bytes("\uFEFF" + FILE, StandardCharsets.UTF_16LE), "AUTO")
                        .codes())
                .containsExactly("wrong-encoding");
        assertThat(read(new byte[] {'a', (byte) 0x81}, "WINDOWS_1252").codes()).containsExactly("wrong-encoding");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"value":[]}|wrong-file
            <!DOCTYPE html><html></html>|wrong-file
            %PDF-1.7|wrong-file
            `PK\u0003\u0004`|wrong-file
            ``|empty-file
            \\n|no-header
            gebied,jaar,aantal|missing-column;missing-column;missing-column
            gebied;jaar;aantal;jaar|column-twice
            gebied;jaar;aantal\\nZeist;2022|row-length
            gebied;jaar;aantal\\nZeist;2022;.;|row-length
            gebied;jaar;aantal\\n"Zeist;2022;.|not-csv
            gebied;jaar;aantal\\n"Zeist"x;2022;.|not-csv
            gebied;jaar;aantal\\nZeist;\u0000;.|wrong-file
            """)
    void what_is_no_table_is_one_clear_fault(String file, String codes) {
        Read read = read(bytes(file.replace("\\n", "\n"), StandardCharsets.UTF_8), "UTF_8");
        assertThat(read.codes()).containsExactly(codes.split(";"));
        assertThat(read.figures()).isEmpty();
        assertThat(read.faults().get(0).detail()).doesNotContain("Exception", "java");
    }

    @Test
    void too_many_columns_and_too_long_cells_end_the_reading() {
        assertThat(read(bytes("a;".repeat(2_001), StandardCharsets.UTF_8), "UTF_8")
                        .codes())
                .containsExactly("too-many-columns");
        assertThat(read(bytes("gebied;jaar;aantal\n" + "x".repeat(40_000), StandardCharsets.UTF_8), "UTF_8")
                        .codes())
                .containsExactly("cell-too-long");
        assertThat(read(bytes("gebied;jaar;aantal\n\"" + "x".repeat(5_000_000), StandardCharsets.UTF_8), "UTF_8")
                        .codes())
                .containsExactly("not-csv");
    }

    @Test
    void a_fault_names_the_line_that_an_editor_shows() {
        Read read =
                read(bytes("gebied;jaar;aantal\n\n\"Ca\nfé\";2022;1\nCafé;2022;x\n", StandardCharsets.UTF_8), "UTF_8");
        assertThat(read.faults()).extracting(Fault::pointer).containsExactly("/3/gebied", "/5/aantal");
    }

    @Test
    void a_stream_that_fails_is_no_fault_of_the_file() {
        InputStream failing = new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (count++ > 3_000) {
                    throw new IOException("line cut");
                }
                return 'a';
            }
        };
        assertThatThrownBy(
                        () -> SourceReaders.of(mapping("AUTO").format()).read(failing, mapping("AUTO"), new Ignore()))
                .isInstanceOf(IOException.class)
                .hasMessage("line cut");
    }

    @Test
    void what_the_sink_throws_comes_out_as_it_is() {
        RowSink stopping = new Ignore() {
            @Override
            public void row(SourceRow row) {
                throw new IllegalStateException("enough");
            }
        };
        ByteArrayInputStream file = new ByteArrayInputStream(bytes(FILE, StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SourceReaders.of(mapping("AUTO").format()).read(file, mapping("AUTO"), stopping))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    private static class Ignore implements RowSink {
        @Override
        public void row(SourceRow row) {}

        @Override
        public void fault(Fault fault) {
            assertThat(List.of(fault)).isEmpty();
        }
    }
}
