package nl.driehoek.plans.plan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.kit.table.XlsxTables;
import nl.driehoek.plans.plan.document.RandomContents;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.YearSpan;
import org.junit.jupiter.api.Test;

/** A table that was exported changes nothing when it comes back, and says the same again. */
class TargetTablePropertiesTest {
    private static final ContentScope SCOPE = new ContentScope(List.of("GM0014"), new YearSpan(2012, 2012));

    private static void checkThrough(UnaryOperator<Table> file) {
        qt().withExamples(200).forAll(RandomContents.contents()).checkAssert(content -> {
            Table exported = TargetTable.of(content.targets());
            Table back = file.apply(exported);

            PlanContent imported = TargetRows.read(back, content, SCOPE, new TableFaults());

            assertThat(imported).isEqualTo(content);
            assertThat(TargetTable.of(imported.targets())).isEqualTo(exported);
        });
    }

    @Test
    void throughCsv() {
        checkThrough(table -> CsvTables.read(
                CsvTables.write(table, CsvDialect.INTERNATIONAL), CsvDialect.INTERNATIONAL, TargetTable.FORM));
    }

    @Test
    void throughDutchCsv() {
        checkThrough(
                table -> CsvTables.read(CsvTables.write(table, CsvDialect.DUTCH), CsvDialect.DUTCH, TargetTable.FORM));
    }

    @Test
    void throughAWorkbook() {
        checkThrough(table -> XlsxTables.read(XlsxTables.write(table, "targets"), TargetTable.FORM));
    }

    @Test
    void intoAPlanWithoutTargetsAllRowsSayTheSameAgain() {
        qt().withExamples(200).forAll(RandomContents.contents()).checkAssert(content -> {
            Table exported = TargetTable.of(content.targets());
            PlanContent empty = new PlanContent(
                    content.principles(),
                    content.themes(),
                    List.of(),
                    content.monitored(),
                    content.budget(),
                    content.openFields(),
                    content.surroundings());

            PlanContent imported = TargetRows.read(exported, empty, SCOPE, new TableFaults());

            assertThat(TargetTable.of(imported.targets())).isEqualTo(exported);
        });
    }
}
