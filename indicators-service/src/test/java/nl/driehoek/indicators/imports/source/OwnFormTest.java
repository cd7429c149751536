package nl.driehoek.indicators.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.driehoek.indicators.imports.domain.BuiltInMappings;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.SourceFigure;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.indicators.measurement.domain.Margin;
import nl.driehoek.indicators.measurement.domain.ObservationStatus;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.table.Column;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableForm;
import nl.driehoek.kit.table.XlsxTables;
import org.junit.jupiter.api.Test;

/** What we export is read as it was, in every kind of file. */
class OwnFormTest {
    private static final Table TABLE = table(List.of(
            Map.of(
                    "indicator",
                    "overlast",
                    "area",
                    "GM0014",
                    "period",
                    "2010-Q1",
                    "value",
                    "-1234.5",
                    "observationStatus",
                    "PROVISIONAL",
                    "marginLower",
                    "-1300",
                    "marginUpper",
                    "0.25",
                    "seriesBreak",
                    "true",
                    "breakdown.age",
                    "12-17"),
            Map.of(
                    "indicator",
                    "overlast",
                    "area",
                    "binnenstad",
                    "period",
                    "2011",
                    "observationStatus",
                    "DEFINITIVE",
                    "withheld",
                    "true",
                    "source",
                    "=bron; \"a\"",
                    "publisher",
                    "Gemeente Groningen",
                    "correctionReason",
                    "-telfout"),
            Map.of(
                    "indicator",
                    "beeld",
                    "area",
                    "GM0014",
                    "period",
                    "2011",
                    "observationStatus",
                    "DEFINITIVE",
                    "text",
                    "Rustig,\nmaar druk in mei",
                    "link",
                    "https://example.nl/beeld")));

    private static Table table(List<Map<String, String>> rows) {
        List<Column> columns = new ArrayList<>();
        for (String name : BuiltInMappings.COLUMNS) {
            boolean number = List.of("value", "marginLower", "marginUpper").contains(name);
            columns.add(number ? Column.number(name) : Column.text(name));
        }
        columns.add(Column.text(BuiltInMappings.BREAKDOWN + "age"));
        List<Row> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(new Row(lines.size() + 2, row)));
        return new Table(new TableForm(columns), lines);
    }

    private static ImportMapping builtIn(String key) {
        return BuiltInMappings.all().stream()
                .filter(mapping -> mapping.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void isRead(byte[] file, String key) {
        Read read = Read.file(file, builtIn(key), Read.ANY_CODE);
        assertThat(read.faults()).isEmpty();
        assertThat(read.skipped()).isEmpty();
        assertThat(read.figures())
                .containsExactly(
                        new SourceFigure(
                                2,
                                "value",
                                "overlast",
                                "GM0014",
                                Breakdown.of(Map.of("age", "12-17")),
                                Period.quarter(2010, 1),
                                new BigDecimal("-1234.5"),
                                ObservationStatus.PROVISIONAL,
                                new Margin(new BigDecimal("-1300"), new BigDecimal("0.25")),
                                false,
                                true,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new SourceFigure(
                                3,
                                "value",
                                "overlast",
                                "binnenstad",
                                Breakdown.NONE,
                                Period.year(2011),
                                null,
                                ObservationStatus.DEFINITIVE,
                                null,
                                true,
                                false,
                                "=bron; \"a\"",
                                "Gemeente Groningen",
                                null,
                                null,
                                "-telfout"),
                        new SourceFigure(
                                4,
                                "value",
                                "beeld",
                                "GM0014",
                                Breakdown.NONE,
                                Period.year(2011),
                                null,
                                ObservationStatus.DEFINITIVE,
                                null,
                                false,
                                false,
                                null,
                                null,
                                "Rustig,\nmaar druk in mei",
                                "https://example.nl/beeld",
                                null));
    }

    @Test
    void the_mappings_of_our_own_form_have_no_faults() {
        for (ImportMapping mapping : BuiltInMappings.all()) {
            Faults faults = new Faults();
            mapping.check(faults);
            assertThat(faults.all()).isEmpty();
        }
    }

    @Test
    void our_own_csv_is_read_as_it_was() {
        isRead(CsvTables.write(TABLE, CsvDialect.DUTCH), BuiltInMappings.DRIEHOEK);
        isRead(CsvTables.write(TABLE, CsvDialect.INTERNATIONAL), BuiltInMappings.DRIEHOEK_INTERNATIONAL);
    }

    @Test
    void our_own_workbook_is_read_as_it_was() {
        isRead(XlsxTables.write(TABLE, "metingen"), BuiltInMappings.DRIEHOEK_XLSX);
    }

    @Test
    void each_fault_of_a_row_is_told() {
        Read read = Read.text(
                String.join(";", BuiltInMappings.COLUMNS)
                        + ";breakdown.age\nOverlast;GM?;2012-Q5;1.600;MAYBE;1;;nee;ja;;;;;;a=b\n",
                builtIn(BuiltInMappings.DRIEHOEK));
        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/2/indicator indicator-unknown",
                        "/2/area area-unknown",
                        "/2/period period-unknown",
                        "/2/withheld flag-unknown",
                        "/2/observationStatus status-unknown",
                        "/2/marginUpper margin-half",
                        "/2/seriesBreak not-a-boolean",
                        "/2/breakdown.age breakdown-value");
    }

    @Test
    void a_withheld_figure_cannot_be_there_and_an_empty_one_must_be_withheld() {
        Read read = Read.text("""
                indicator;area;period;value;observationStatus;marginLower;marginUpper;withheld
                a;GM0014;2012;7;DEFINITIVE;;;true
                a;GM0014;2013;;DEFINITIVE;;;false
                a;GM0014;2014;0;DEFINITIVE;;;
                """, builtIn(BuiltInMappings.DRIEHOEK));
        assertThat(read.faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/2/value value-withheld", "/3/value required");
        assertThat(read.said()).containsExactly("a GM0014 2014 0");
    }
}
