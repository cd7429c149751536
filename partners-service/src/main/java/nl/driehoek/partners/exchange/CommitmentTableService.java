package nl.driehoek.partners.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.kit.table.XlsxTables;
import nl.driehoek.partners.PartnersProblem;
import nl.driehoek.partners.commitment.CommitmentBatch;
import nl.driehoek.partners.commitment.CommitmentBatch.Item;
import nl.driehoek.partners.commitment.CommitmentBatch.OnPlan;
import nl.driehoek.partners.commitment.CommitmentFilter;
import nl.driehoek.partners.commitment.CommitmentService;
import nl.driehoek.partners.commitment.Listed;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.exchange.CommitmentRows.Group;
import nl.driehoek.partners.planview.PlanViewService;
import org.jspecify.annotations.Nullable;

/** Commitments on a plan as a table, out and in. */
@ApplicationScoped
public class CommitmentTableService {
    private final CommitmentService commitments;
    private final CommitmentBatch batch;
    private final PlanViewService plans;

    public CommitmentTableService(CommitmentService commitments, CommitmentBatch batch, PlanViewService plans) {
        this.commitments = commitments;
        this.batch = batch;
        this.plans = plans;
    }

    /** The commitments on a plan that the caller may see. */
    @Transactional
    public Table export(UUID planId, Caller caller) {
        return fitting(CommitmentTable.of(visible(planId, caller)));
    }

    List<Commitment> visible(UUID planId, Caller caller) {
        plans.get(planId, caller);
        return commitments.list(CommitmentFilter.ofPlan(planId), 0, XlsxTables.MOST_ROWS + 1, caller).stream()
                .map(Listed::item)
                .toList();
    }

    static Table fitting(Table table) {
        if (table.rows().size() > XlsxTables.MOST_ROWS) {
            throw new ProblemException(
                    PartnersProblem.TABLE_TOO_LARGE, "A table has at most " + XlsxTables.MOST_ROWS + " rows.");
        }
        return table;
    }

    /**
     * Proposes and revises what a table says; what it does not name is left alone.
     *
     * @param read reads the file and notes what is wrong with it
     * @param dryRun whether only to tell what would change
     * @throws ProblemException invalid-input with every fault, by row and column
     */
    @Transactional
    public TableChanges take(UUID planId, Function<TableFaults, Table> read, boolean dryRun, Caller caller) {
        OnPlan onPlan = batch.open(planId, caller);
        TableFaults faults = new TableFaults();
        Table table = read.apply(faults);
        Told told = new Told(faults);
        Matches matches = new Matches(onPlan.commitments(), told);
        CommitmentRows.of(table, told).forEach(matches::add);
        List<Item> items = new ArrayList<>();
        List<StatedCommitment> stated = new ArrayList<>();
        CommitmentTable writer = new CommitmentTable(onPlan.commitments());
        for (Match match : matches.all) {
            StatedCommitment each = new StatedCommitment(match.group, match.present, writer, told);
            each.content(matches::find).ifPresent(content -> {
                items.add(new Item(match.id, match.present, content, new Faults()));
                stated.add(each);
            });
        }
        batch.check(items, onPlan.plan(), caller);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).faults().all().forEach(stated.get(i)::tell);
        }
        told.throwIfAny();
        if (!dryRun) {
            batch.write(items, onPlan.plan(), caller);
        }
        return changes(items, stated, dryRun);
    }

    private static TableChanges changes(List<Item> items, List<StatedCommitment> stated, boolean dryRun) {
        List<TableChanges.Entry> proposed = new ArrayList<>();
        List<TableChanges.Entry> changed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean isNew = item.present() == null;
            TableChanges.Entry entry = new TableChanges.Entry(
                    stated.get(i).line(),
                    item.content().registration().reference(),
                    isNew && dryRun ? null : item.id(),
                    null,
                    null);
            if (item.isChange()) {
                (isNew ? proposed : changed).add(entry);
            }
        }
        return new TableChanges(proposed, changed, items.size() - proposed.size() - changed.size());
    }

    /** Rows with the commitment that they are about, or are to become. */
    private record Match(Group group, @Nullable Commitment present, UUID id) {}

    /** Finds the commitments that rows and dependencies name. */
    private static final class Matches {
        private final Told told;
        private final Map<String, Commitment> byReference = new HashMap<>();
        private final Map<String, Commitment> byId = new HashMap<>();
        private final Map<String, UUID> named = new HashMap<>();
        private final Set<UUID> taken = new HashSet<>();
        private final List<Match> all = new ArrayList<>();

        Matches(List<Commitment> onPlan, Told told) {
            this.told = told;
            for (Commitment commitment : onPlan) {
                byId.put(commitment.id().toString(), commitment);
                String reference = commitment.registration().reference();
                if (reference != null) {
                    String inCell = reference.replace("\r\n", "\n").replace('\r', '\n');
                    byReference.put(inCell, commitment);
                    named.put(inCell, commitment.id());
                }
            }
        }

        void add(Group group) {
            Commitment present = present(group);
            UUID id = present == null ? UUID.randomUUID() : present.id();
            if (!taken.add(id)) {
                told.rule(
                        group.first().line(),
                        group.nameColumn(),
                        "commitment-twice",
                        "another row tells of this commitment already");
                return;
            }
            if (group.reference() != null) {
                named.put(group.reference(), id);
            }
            if (group.id() != null) {
                named.put(group.id().toLowerCase(Locale.ROOT), id);
            }
            all.add(new Match(group, present, id));
        }

        /** By the reference; by the id only what has none, so that a copied row with a reference of its own is new. */
        private @Nullable Commitment present(Group group) {
            String id = new Cells(group.first(), told).code(CommitmentTable.ID);
            Commitment withId = id == null ? null : byId.get(id.toLowerCase(Locale.ROOT));
            String reference = group.reference();
            if (reference == null) {
                return withId;
            }
            boolean gets = withId != null && withId.registration().reference() == null;
            return byReference.getOrDefault(reference, gets ? withId : null);
        }

        Optional<UUID> find(String name) {
            UUID found = named.getOrDefault(name, named.get(name.toLowerCase(Locale.ROOT)));
            return found != null ? Optional.of(found) : id(name);
        }

        private static Optional<UUID> id(String text) {
            try {
                UUID id = UUID.fromString(text);
                return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
