package nl.driehoek.indicators.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.indicators.imports.source.Read;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Fault;
import org.junit.jupiter.api.Test;

class RowInterpreterTest {
    private static final RegionNames REGIONS = Read.regions(Map.of(
            "Utrecht", Set.of("GM0344", "PV26"),
            "Groningen", Set.of("GM0014"),
            "Bergen", Set.of("GM0373", "GM0893"),
            "Nederland", Set.of("NL01")));

    private static ImportMapping mapping(String members) {
        return Read.mapping(("{'key':'k','title':'t','format':'CSV',"
                        + "'text':{'delimiter':';','decimal':',','encoding':'UTF_8'}," + members + "}")
                .replace('\'', '"')
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static final String WIDE = """
            'missing':['.'],'withheld':['x',''],'area':{'column':'R','by':'NAME','kinds':['GM'],
             'overrides':{'Nederland':'NL01','Weg':'GM?'},'skip':['Buitenland','Rest']},
             'period':{'column':'P'},'filters':{'M':['Waarde']},
             'measures':[{'indicator':'a','value':'A'},{'indicator':'b','value':'B','lower':'L','upper':'U'}],
             'status':{'all':'DEFINITIVE','starred':true},
             'totals':[{'total':'NL01','parts':'GM','addSkipped':['Rest']}]""";

    private static Interpretation read(String members, String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return new RowInterpreter(mapping(members), REGIONS).interpret(SourceRow.of(5, row));
    }

    private static List<String> told(Interpretation read) {
        return read.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void a_row_with_several_measures_gives_a_figure_of_each() {
        Interpretation read =
                read(WIDE, "R", "Groningen", "P", "2022*", "M", "Waarde", "A", "x", "B", "1,5", "L", "1", "U", "2,5");
        assertThat(read.faults()).isEmpty();
        assertThat(read.figures())
                .extracting(SourceFigure::indicator, SourceFigure::withheld, SourceFigure::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", true, ObservationStatus.PROVISIONAL),
                        org.assertj.core.groups.Tuple.tuple("b", false, ObservationStatus.PROVISIONAL));
    }

    @Test
    void one_measure_can_be_missing_while_another_is_there() {
        Interpretation read = read(WIDE, "R", "Groningen", "P", "2022", "M", "Waarde", "A", ".", "B", "0");
        assertThat(read.figures()).extracting(SourceFigure::column).containsExactly("B");
        assertThat(read.skipped()).containsExactly(new Skipped(Skipped.Reason.MISSING, "A", "."));
    }

    @Test
    void a_name_is_looked_for_among_the_kinds_that_are_taken() {
        assertThat(read(WIDE, "R", "Utrecht", "P", "2022", "M", "Waarde", "A", "1", "B", "1")
                        .figures()
                        .get(0)
                        .area())
                .isEqualTo("GM0344");
    }

    @Test
    void an_area_that_is_not_sure_is_a_fault_that_names_the_candidates() {
        Interpretation read = read(WIDE, "R", "Bergen", "P", "2022", "M", "Waarde", "A", "1", "B", "1");
        assertThat(told(read)).containsExactly("/5/R area-ambiguous");
        assertThat(read.faults().get(0).detail()).contains("GM0373, GM0893");
        assertThat(told(read(WIDE, "R", "bergen", "P", "2022", "M", "Waarde", "A", "1", "B", "1")))
                .containsExactly("/5/R area-unknown");
        assertThat(told(read(WIDE, "R", "Weg", "P", "2022", "M", "Waarde", "A", "1", "B", "1")))
                .containsExactly("/5/R area-unknown");
        assertThat(told(read(WIDE, "P", "2022", "M", "Waarde", "A", "1", "B", "1")))
                .containsExactly("/5/R required");
    }

    @Test
    void a_row_that_is_not_taken_has_no_faults() {
        Interpretation read = read(WIDE, "R", "?", "P", "?", "M", "Ondergrens", "A", "?");
        assertThat(read.faults()).isEmpty();
        assertThat(read.skipped()).containsExactly(new Skipped(Skipped.Reason.FILTER, "M", "Ondergrens"));
    }

    @Test
    void a_skipped_area_is_read_only_when_a_total_needs_it() {
        Interpretation needed = read(WIDE, "R", "Rest", "P", "2022", "M", "Waarde", "A", "1", "B", "2");
        assertThat(needed.figures()).isEmpty();
        assertThat(needed.aside()).extracting(SourceFigure::area).containsExactly("Rest", "Rest");
        assertThat(needed.skipped()).containsExactly(new Skipped(Skipped.Reason.AREA, "R", "Rest"));
        Interpretation other = read(WIDE, "R", "Buitenland", "P", "2022", "M", "Waarde", "A", "?", "B", "2");
        assertThat(other.aside()).isEmpty();
        assertThat(other.faults()).isEmpty();
    }

    @Test
    void all_faults_of_a_row_are_told_together() {
        assertThat(told(read(
                        WIDE, "R", "?", "P", "2022 jan", "M", "Waarde", "A", "1.600", "B", "1", "L", "3", "U", "2")))
                .containsExactly(
                        "/5/R area-unknown", "/5/P period-unknown", "/5/A number-notation", "/5/U margin-upside-down");
    }

    @Test
    void a_star_means_something_only_when_the_mapping_says_so() {
        String silent = WIDE.replace(",'starred':true", "");
        assertThat(told(read(silent, "R", "Groningen", "P", "2022*", "M", "Waarde", "A", "1", "B", "1")))
                .containsExactly("/5/P period-starred");
    }

    @Test
    void a_column_can_tell_the_status_and_the_part_of_a_breakdown() {
        String members = """
                'area':{'constant':'NL01'},'period':{'constant':'2022'},'measures':[{'indicator':'a','value':'A'}],
                'status':{'column':'S','codes':{'V':'PROVISIONAL','':'DEFINITIVE'}},
                'breakdown':{'leeftijd':{'column':'L','whole':'Totaal','values':{'jong':'12-17'},'others':'REFUSE'},
                             'wijk':{'column':'W','whole':'','others':'KEEP'}}""";
        Interpretation read = read(members, "A", "1", "S", "V", "L", "jong", "W", "Oost");
        assertThat(read.figures().get(0).status()).isEqualTo(ObservationStatus.PROVISIONAL);
        assertThat(read.figures().get(0).breakdown()).hasToString("leeftijd=12-17;wijk=Oost");
        assertThat(read(members, "A", "1", "L", "Totaal")
                        .figures()
                        .get(0)
                        .breakdown()
                        .isNone())
                .isTrue();
        assertThat(told(read(members, "A", "1", "S", "?", "L", "oud", "W", "a=b")))
                .containsExactlyInAnyOrder("/5/L breakdown-unknown", "/5/W breakdown-value", "/5/S status-unknown");
    }

    @Test
    void a_fault_of_a_line_with_several_rows_is_told_once() {
        RowInterpreter interpreter = new RowInterpreter(mapping(WIDE), REGIONS);
        Map<String, String> cells = Map.of("R", "?", "P", "2022", "M", "Waarde", "A", "?", "B", "1");
        List<Fault> first = interpreter.interpret(new SourceRow(9, 2, cells)).faults();
        List<Fault> second = interpreter.interpret(new SourceRow(9, 3, cells)).faults();
        assertThat(first).extracting(Fault::pointer).containsExactly("/9/R", "/9/2");
        assertThat(second).extracting(Fault::pointer).containsExactly("/9/3");
    }

    @Test
    void a_mapping_with_faults_interprets_nothing() {
        ImportMapping wrong = new ImportMapping(
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                null,
                AreaColumn.constant("NL01"),
                PeriodColumn.of("P"),
                Map.of(),
                null,
                List.of(),
                null,
                Map.of(),
                StatusRule.all(ObservationStatus.DEFINITIVE),
                ExtraColumns.NONE,
                null,
                null,
                null,
                List.of());
        assertThatThrownBy(() -> new RowInterpreter(wrong, REGIONS)).isInstanceOf(IllegalArgumentException.class);
    }
}
