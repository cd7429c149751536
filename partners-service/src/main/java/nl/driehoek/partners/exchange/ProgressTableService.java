package nl.driehoek.partners.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.kit.table.Table;
import nl.driehoek.kit.table.TableFaults;
import nl.driehoek.partners.commitment.ProgressBatch;
import nl.driehoek.partners.commitment.ProgressBatch.Item;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.ProgressReport;
import nl.driehoek.partners.exchange.ProgressRows.Found;
import nl.driehoek.partners.planview.PlanViewService;
import nl.driehoek.partners.planview.domain.PlanView;
import org.jspecify.annotations.Nullable;

/** Progress on the commitments of a plan as a table, out and in. */
@ApplicationScoped
public class ProgressTableService {
    private final CommitmentTableService commitments;
    private final ProgressBatch batch;
    private final PlanViewService plans;

    public ProgressTableService(CommitmentTableService commitments, ProgressBatch batch, PlanViewService plans) {
        this.commitments = commitments;
        this.batch = batch;
        this.plans = plans;
    }

    /** The latest version of every report on what the caller may see; of one partner or period when that is given. */
    @Transactional
    public Table export(UUID planId, @Nullable String partner, @Nullable String period, Caller caller) {
        List<Commitment> visible = commitments.visible(planId, caller);
        Map<UUID, List<ProgressReport>> reports = new HashMap<>();
        batch.onPlan(planId)
                .forEach((commitment, all) -> reports.put(
                        commitment,
                        all.stream()
                                .filter(report ->
                                        partner == null || report.partner().equals(partner))
                                .filter(report -> period == null
                                        || report.progress().period().toString().equals(period))
                                .toList()));
        return CommitmentTableService.fitting(ProgressTable.of(visible, reports));
    }

    /**
     * Takes in what a table reports anew or otherwise; what it does not name is left alone.
     *
     * @param read reads the file and notes what is wrong with it
     * @param reason why reports are corrected, or recorded for others, where their rows do not say it
     * @param dryRun whether only to tell what would change
     */
    @Transactional
    public TableChanges take(
            UUID planId, Function<TableFaults, Table> read, @Nullable String reason, boolean dryRun, Caller caller) {
        List<Commitment> visible = commitments.visible(planId, caller);
        PlanView plan = plans.get(planId);
        Map<UUID, List<ProgressReport>> reports = batch.onPlan(planId);
        TableFaults faults = new TableFaults();
        Table table = read.apply(faults);
        Told told = new Told(faults);
        List<Item> items = new ArrayList<>();
        List<StatedReport> stated = new ArrayList<>();
        for (Found each : new ProgressRows(visible, caller.organisation(), told).of(table)) {
            Commitment commitment = each.commitment();
            ProgressRows.match(each, caller.organisation(), reports.getOrDefault(commitment.id(), List.of()));
            StatedReport report = each.report();
            report.progress().ifPresent(progress -> {
                items.add(new Item(
                        commitment, report.present(), report.partner(), progress, report.reason(reason), new Faults()));
                stated.add(report);
            });
        }
        batch.check(items, plan, caller);
        for (int i = 0; i < items.size(); i++) {
            items.get(i).faults().all().forEach(stated.get(i)::tell);
        }
        told.throwIfAny();
        if (!dryRun) {
            batch.write(items, plan, caller);
        }
        return changes(items, stated, caller);
    }

    private static TableChanges changes(List<Item> items, List<StatedReport> stated, Caller caller) {
        List<TableChanges.Entry> reported = new ArrayList<>();
        List<TableChanges.Entry> corrected = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.isChange()) {
                (item.present() == null ? reported : corrected)
                        .add(new TableChanges.Entry(
                                stated.get(i).line(),
                                item.commitment().registration().reference(),
                                item.commitment().id(),
                                item.partner() == null ? caller.organisation() : item.partner(),
                                item.progress().period().toString()));
            }
        }
        return new TableChanges(reported, corrected, items.size() - reported.size() - corrected.size());
    }
}
