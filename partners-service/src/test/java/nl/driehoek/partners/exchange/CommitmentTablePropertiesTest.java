package nl.driehoek.partners.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.table.CsvDialect;
import nl.driehoek.kit.table.CsvTables;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.kit.table.XlsxTables;
import nl.driehoek.partners.Groningen;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.planview.domain.PlanView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTablePropertiesTest {
    private static final PlanView PLAN =
            PlanView.of(Groningen.revision(1, Groningen.GROWING_UP, Groningen.CRISIS, Groningen.GOING_OUT));

    private static Commitment proposed(Content content) {
        return Commitment.propose(UUID.randomUUID(), PLAN, content, Groningen.deed(Groningen.MUNICIPALITY));
    }

    private static Table throughFile(Table table, String kind) {
        return switch (kind) {
            case "xlsx" -> XlsxTables.read(XlsxTables.write(table, "x"), CommitmentTable.FORM);
            case "dutch" -> csv(table, CsvDialect.DUTCH);
            default -> csv(table, CsvDialect.INTERNATIONAL);
        };
    }

    private static Table csv(Table table, CsvDialect dialect) {
        return CsvTables.read(CsvTables.write(table, dialect), dialect, CommitmentTable.FORM);
    }

    /** What the table says of each commitment. */
    private static List<Content> read(Table table, List<Commitment> present) {
        TableFaults faults = new TableFaults();
        Told told = new Told(faults);
        List<Content> read = new ArrayList<>();
        CommitmentTable writer = new CommitmentTable(present);
        List<CommitmentRows.Group> groups = CommitmentRows.of(table, told);
        for (int i = 0; i < groups.size(); i++) {
            Commitment now = present.isEmpty() ? null : present.get(i);
            new StatedCommitment(groups.get(i), now, writer, told)
                    .content(id -> Optional.of(UUID.fromString(id)))
                    .ifPresent(read::add);
        }
        assertThat(faults.all()).isEmpty();
        return read;
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "dutch", "xlsx"})
    void whatIsNewSaysAllThatWasSaid(String kind) {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            List<Content> contents = List.of(RandomContents.plain(seed));
            Table table = CommitmentTable.of(contents.stream()
                    .map(CommitmentTablePropertiesTest::proposed)
                    .toList());

            assertThat(read(throughFile(table, kind), List.of())).isEqualTo(contents);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"international", "dutch", "xlsx"})
    void whatComesBackUnchangedIsWhatThereIs(String kind) {
        qt().withExamples(300).forAll(longs().all()).checkAssert(seed -> {
            List<Commitment> present = List.of(proposed(RandomContents.any(seed)));

            assertThat(read(throughFile(CommitmentTable.of(present), kind), present))
                    .isEqualTo(List.of(present.get(0).content()));
        });
    }

    @Test
    void anItemOfAListKeepsItsBlanksAndBars() {
        List<String> items = List.of("a", " b ", "c | d", "\\", "e\\|", "f ");

        assertThat(ListCell.read(String.valueOf(ListCell.write(items, item -> item))))
                .isEqualTo(items);
        assertThat(ListCell.read("a|b |c| d")).containsExactly("a", "b", "c", "d");
    }
}
