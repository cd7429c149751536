package nl.driehoek.plans.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.BaselineForm;
import nl.driehoek.plans.plan.domain.ContentForm.BudgetForm;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.ContentForm.MonitoredForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;
import nl.driehoek.plans.plan.domain.PlanForm.ParentForm;
import nl.driehoek.plans.plan.domain.PlanForm.PointerForm;
import org.jspecify.annotations.Nullable;

/** Plans and parts of plans to start a test from. */
final class Given {
    static final Act ACT = new Act("planner", Instant.parse("2012-02-02T10:00:00Z"));
    static final Adoption ADOPTION = new Adoption(LocalDate.of(2012, 2, 2), "College van B en W");
    static final ContentScope GRONINGEN_2012 = new ContentScope(List.of("GM0014"), new YearSpan(2012, 2012));
    static final UUID ID = new UUID(0, 14);

    private Given() {}

    static Plan plan() {
        return Plan.create(ID, header(), content("Jaarplan"), ACT);
    }

    static PlanHeader header() {
        return new PlanHeader(
                "BD.11 2873240",
                "Jaarplan Veiligheid 2012",
                PlanKind.ANNUAL_PLAN,
                List.of("GM0014"),
                new YearSpan(2012, 2012),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    static PlanHeader titled(String title) {
        PlanHeader h = header();
        return new PlanHeader(
                h.reference(),
                title,
                h.kind(),
                h.jurisdictions(),
                h.period(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    static PlanHeader decidedBy(String body) {
        PlanHeader h = header();
        return new PlanHeader(
                h.reference(),
                h.title(),
                h.kind(),
                h.jurisdictions(),
                h.period(),
                null,
                List.of(),
                List.of(),
                null,
                body,
                List.of());
    }

    static PlanContent content(String principle) {
        return new PlanContent(List.of(principle), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static PlanForm form(ContentForm content) {
        return new PlanForm(headerForm(List.of("GM0014"), 2012, 2012), content);
    }

    static HeaderForm headerForm(List<String> jurisdictions, int from, int to) {
        return new HeaderForm(
                "BD.11 2873240",
                "Jaarplan Veiligheid 2012",
                PlanKind.ANNUAL_PLAN,
                new ArrayList<>(jurisdictions),
                from,
                to,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A header with these members; the others are left out. */
    static HeaderForm related(@Nullable List<@Nullable ParentForm> parents, @Nullable PointerForm predecessor) {
        return new HeaderForm(
                "BD.11 2873240",
                "Jaarplan Veiligheid 2012",
                PlanKind.ANNUAL_PLAN,
                List.of("GM0014"),
                2012,
                2012,
                null,
                null,
                parents,
                predecessor,
                null,
                null);
    }

    static ContentForm empty() {
        return new ContentForm(null, null, null, null, null, null);
    }

    static ContentForm withThemes(ThemeForm... themes) {
        return new ContentForm(null, List.of(themes), null, null, null, null);
    }

    static ContentForm withTargets(TargetForm... targets) {
        return new ContentForm(null, List.of(theme("wijken-en-buurten")), List.of(targets), null, null, null);
    }

    static ContentForm withMonitored(MonitoredForm... monitored) {
        return new ContentForm(null, null, null, List.of(monitored), null, null);
    }

    static ContentForm withBudget(BudgetForm... lines) {
        return new ContentForm(null, null, null, null, List.of(lines), null);
    }

    static ThemeForm theme(@Nullable String key, ThemeForm... below) {
        return new ThemeForm(key, "Een thema", "1", null, null, null, null, null, null, List.of(below));
    }

    static TargetForm target(String key) {
        return new TargetForm(
                key,
                "wijken-en-buurten",
                "groningen-" + key,
                null,
                null,
                null,
                "2014",
                baseline("2008", "8"),
                null,
                "<2008",
                null,
                null);
    }

    static TargetForm printed(@Nullable String printed) {
        return changed(target("drugsoverlast"), "2014", baseline("2008", "8"), printed);
    }

    static TargetForm due(@Nullable String due) {
        return changed(target("drugsoverlast"), due, null, "≤ 3");
    }

    static TargetForm from(BaselineForm baseline) {
        return changed(target("drugsoverlast"), "2014", baseline, "≤ 3");
    }

    static TargetForm in(@Nullable String area, @Nullable String theme, Map<String, String> breakdown) {
        TargetForm t = target("drugsoverlast");
        return new TargetForm(
                t.key(),
                theme,
                t.indicator(),
                null,
                area,
                breakdown,
                t.due(),
                t.baseline(),
                null,
                t.printed(),
                null,
                null);
    }

    static TargetForm onTheWay(IntermediateForm... intermediate) {
        TargetForm t = target("drugsoverlast");
        return new TargetForm(
                t.key(),
                t.theme(),
                t.indicator(),
                null,
                null,
                null,
                t.due(),
                t.baseline(),
                null,
                t.printed(),
                null,
                List.of(intermediate));
    }

    private static TargetForm changed(
            TargetForm t, @Nullable String due, @Nullable BaselineForm baseline, @Nullable String printed) {
        return new TargetForm(
                t.key(), t.theme(), t.indicator(), null, null, null, due, baseline, null, printed, null, null);
    }

    static BaselineForm baseline(@Nullable String period, @Nullable String value) {
        return new BaselineForm(period, value == null ? null : new BigDecimal(value));
    }

    static BudgetForm budget(String key) {
        return budget(key, new BigDecimal("1875000"));
    }

    static BudgetForm budget(String key, @Nullable BigDecimal amount) {
        return new BudgetForm(key, "Veiligheid", amount, 2012, null, "Gemeente", BudgetLine.Certainty.DECIDED);
    }

    /** The faults as {@code pointer code}, in order of discovery. */
    static List<String> faultsOf(ContentForm form) {
        Faults faults = new Faults();
        ContentRules.read(form, GRONINGEN_2012, faults);
        return summary(faults);
    }

    static List<String> faultsOf(PlanForm form) {
        Faults faults = new Faults();
        PlanRules.read(form, faults);
        return summary(faults);
    }

    private static List<String> summary(Faults faults) {
        List<String> summary = new ArrayList<>();
        for (Fault fault : faults.all()) {
            summary.add(fault.pointer() + " " + fault.code());
        }
        return summary;
    }
}
