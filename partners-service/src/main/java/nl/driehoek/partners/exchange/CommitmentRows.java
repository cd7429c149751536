package nl.driehoek.partners.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.driehoek.kit.table.Row;
import nl.driehoek.kit.table.Table;
import org.jspecify.annotations.Nullable;

/** Takes the rows together that tell of one commitment: the one that says it, and those of its further norms. */
final class CommitmentRows {
    private final Told told;
    private final Map<String, Group> named = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /**
     * The rows of one commitment.
     *
     * @param norms the rows that say a norm, the first one among them when it does
     */
    record Group(Row first, List<Row> norms) {
        @Nullable
        String reference() {
            return code(first, CommitmentTable.REFERENCE);
        }

        /** Only where there is no reference. */
        @Nullable
        String id() {
            return reference() == null ? code(first, CommitmentTable.ID) : null;
        }

        /** The column that names the commitment. */
        String nameColumn() {
            return id() == null ? CommitmentTable.REFERENCE : CommitmentTable.ID;
        }
    }

    private CommitmentRows(Told told) {
        this.told = told;
    }

    static List<Group> of(Table table, Told told) {
        CommitmentRows rows = new CommitmentRows(told);
        table.rows().forEach(rows::take);
        return rows.groups;
    }

    private void take(Row row) {
        Cells cells = new Cells(row, told);
        String name = name(row);
        Group known = name == null ? null : named.get(name);
        boolean saysNorm = !cells.isEmpty(NormCells.NAMES);
        if (cells.isEmpty(CommitmentTable.OWN_NAMES) && (saysNorm || known != null)) {
            Group above = name == null ? unnamedAbove() : known;
            if (above == null) {
                told.rule(
                        row.line(),
                        CommitmentTable.REFERENCE,
                        "norm-without-commitment",
                        "a further norm stands below the row of its commitment, and repeats what names it");
            } else if (saysNorm) {
                above.norms().add(row);
            }
            return;
        }
        Group group = new Group(row, new ArrayList<>());
        if (saysNorm) {
            group.norms().add(row);
        }
        if (known != null) {
            told.rule(
                    row.line(),
                    group.nameColumn(),
                    "commitment-twice",
                    "line " + known.first().line() + " tells of this commitment already");
            return;
        }
        if (name != null) {
            named.put(name, group);
        }
        groups.add(group);
    }

    /** A new commitment may have neither reference nor id: its further norms then follow it at once. */
    private @Nullable Group unnamedAbove() {
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        return last != null && name(last.first()) == null ? last : null;
    }

    private static @Nullable String name(Row row) {
        String reference = code(row, CommitmentTable.REFERENCE);
        String id = code(row, CommitmentTable.ID);
        return reference != null ? "reference " + reference : id != null ? "id " + id.toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable String code(Row row, String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
