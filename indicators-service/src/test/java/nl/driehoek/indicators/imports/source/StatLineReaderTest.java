package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.kit.domain.Fault;
import org.junit.jupiter.api.Test;

class StatLineReaderTest {
    private static final ImportMapping MAPPING = Read.mapping("""
            {'key':'k','title':'t','format':'STATLINE_CSV',
             'text':{'delimiter':';','decimal':',','grouping':'.','encoding':'AUTO'},'missing':['.'],'withheld':['x'],
             'area':{'column':'Regios','by':'CODE','skip':['Elders']},'period':{'column':'Perioden'},
             'filters':{'Soort':['Totaal; alles']},'measureColumn':'Onderwerp',
             'measures':[{'code':'Aantal','indicator':'aantal','value':'Waarde'},
                         {'code':'Per 1 000','indicator':'kans','value':'Waarde'}],
             'status':{'all':'DEFINITIVE','starred':true}}""");

    private static final String TABLE = """
            "Misdrijven: een tabel"
            "Soort: Totaal; alles"
            ""
            "Onderwerp";"Aantal";"Aantal";"Per 1 000"
            "Perioden";"2022 1e kwartaal";"2023*";"2022"
            "Regios";"aantal";"aantal";"per 1 000"
            "GM0014";"1.600";"x";"1,5"
            "Elders";".";"2";"3"
            "GM0034";".";"0";"."
            "Bron: CBS/Politie"
            """;

    @Test
    void each_figure_of_the_table_is_a_row() {
        Read read = Read.text(TABLE, MAPPING);
        assertThat(read.faults()).isEmpty();
        assertThat(read.said())
                .containsExactly(
                        "aantal GM0014 2022-Q1 1600",
                        "aantal GM0014 2023 withheld",
                        "kans GM0014 2022 1.5",
                        "aantal GM0034 2023 0");
        assertThat(read.reading()).isEqualTo(new SourceReading(true, 9, "CBS/Politie", null));
        assertThat(read.rows().get(0))
                .isEqualTo(new SourceRow(
                        7,
                        2,
                        Map.of(
                                "Soort",
                                "Totaal; alles",
                                "Onderwerp",
                                "Aantal",
                                "Perioden",
                                "2022 1e kwartaal",
                                "Regios",
                                "GM0014",
                                "Eenheid",
                                "aantal",
                                "Waarde",
                                "1.600")));
    }

    @Test
    void another_kind_than_the_filter_takes_is_skipped_and_counted() {
        Read read = Read.text(TABLE.replace("Soort: Totaal; alles", "Soort: Diefstal"), MAPPING);
        assertThat(read.figures()).isEmpty();
        assertThat(read.faults()).isEmpty();
        assertThat(read.skipped()).hasSize(9).allMatch(one -> one.printed().equals("Diefstal"));
    }

    @Test
    void a_copyright_line_closes_a_table_as_well() {
        Read read =
                Read.text(TABLE.replace("\"Bron: CBS/Politie\"", "\"© Centraal Bureau voor de Statistiek\""), MAPPING);
        assertThat(read.reading().attribution()).isEqualTo("Centraal Bureau voor de Statistiek");
    }

    @Test
    void a_table_that_broke_off_is_a_fault() {
        assertThat(Read.text(TABLE.replace("\"Bron: CBS/Politie\"\n", ""), MAPPING)
                        .codes())
                .containsExactly("truncated");
        assertThat(Read.text(TABLE.substring(0, TABLE.indexOf("\"GM0014\"")), MAPPING)
                        .codes())
                .containsExactly("not-statline");
        assertThat(Read.text(TABLE.substring(0, TABLE.indexOf("\"3\"") - 1), MAPPING)
                        .codes())
                .containsExactly("row-length", "truncated");
        assertThat(Read.text(TABLE + "\"GM0035\";\"1\";\"2\";\"3\"\n", MAPPING).codes())
                .containsExactly("row-after-end");
    }

    @Test
    void a_dimension_that_is_not_there_is_named() {
        Read read = Read.text(TABLE.replace("Perioden", "Jaren"), MAPPING);
        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/5/Regios missing-column", "/5/Perioden missing-column");
        assertThat(read.faults()).extracting(Fault::detail).allMatch(detail -> detail.contains("[Onderwerp]"));
        assertThat(Read.text(TABLE.replace("Soort:", "Waarde:"), MAPPING).codes())
                .containsExactly("column-twice", "missing-column");
    }
}
