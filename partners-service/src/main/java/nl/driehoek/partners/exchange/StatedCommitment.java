package nl.driehoek.partners.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.kit.table.Row;
import nl.driehoek.partners.commitment.domain.Attribution;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Nature;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.BudgetForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.CitationForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.PilotForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.ReportingForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.ResponsibilityForm;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.exchange.CommitmentRows.Group;
import nl.driehoek.partners.norm.domain.NormForm;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one commitment say. A cell that says what it said when the table was written leaves its member as it is:
 * a spreadsheet knows neither one kind of line end from another nor the order between columns.
 */
final class StatedCommitment {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Group group;
    private final Cells cells;
    private final Told told;
    private final @Nullable Commitment present;
    private final @Nullable PromiseForm was;
    private final List<Row> rowsBefore;
    private final List<String> responsibilityColumns = new ArrayList<>();

    /**
     * @param present what the commitment is now; null for a new one
     * @param writer writes what the rows say now
     */
    StatedCommitment(Group group, @Nullable Commitment present, CommitmentTable writer, Told told) {
        this.group = group;
        this.cells = new Cells(group.first(), told);
        this.told = told;
        this.present = present;
        this.was = present == null ? null : PromiseForm.of(present.promise());
        this.rowsBefore = present == null ? List.of() : writer.rows(present, 1);
    }

    int line() {
        return group.first().line();
    }

    @Nullable
    String reference() {
        return group.reference();
    }

    /**
     * Reads the rows.
     *
     * @param commitment finds a commitment by its reference or id
     * @return empty when something is wrong, which is told then
     */
    Optional<Content> content(Function<String, Optional<UUID>> commitment) {
        String theme = cells.code(CommitmentTable.THEME);
        List<String> also = cells.codes(CommitmentTable.ALSO_UNDER);
        Attribution attribution = cells.oneOf(CommitmentTable.ATTRIBUTION, Attribution.class);
        String reference = registered(Registration::reference, this::reference, CommitmentTable.REFERENCE);
        String source = registered(Registration::source, text(CommitmentTable.SOURCE), CommitmentTable.SOURCE);
        String note = registered(Registration::note, text(CommitmentTable.NOTE), CommitmentTable.NOTE);
        PromiseForm form = form(commitment);
        Faults faults = new Faults();
        Themes.check(theme, also, faults);
        Registration.check(reference, source, note, faults);
        form.check(faults);
        faults.all().forEach(this::tell);
        return faults.isEmpty() && theme != null
                ? Optional.of(new Content(
                        new Themes(theme, also),
                        new Registration(reference, attribution, source, note),
                        form.promise()))
                : Optional.empty();
    }

    private PromiseForm form(Function<String, Optional<UUID>> commitment) {
        return new PromiseForm(
                member(PromiseForm::title, text(CommitmentTable.TITLE), CommitmentTable.TITLE),
                cells.oneOf(CommitmentTable.KIND, CommitmentKind.class),
                cells.oneOf(CommitmentTable.NATURE, Nature.class),
                responsibilities(),
                cells.code(CommitmentTable.AREA),
                member(
                        PromiseForm::areaNames,
                        () -> new ArrayList<@Nullable String>(cells.texts(CommitmentTable.AREA_NAMES)),
                        CommitmentTable.AREA_NAMES),
                member(PromiseForm::condition, text(CommitmentTable.CONDITION), CommitmentTable.CONDITION),
                member(PromiseForm::frequency, text(CommitmentTable.FREQUENCY), CommitmentTable.FREQUENCY),
                pilot(),
                member(PromiseForm::citations, this::citations, CommitmentTable.CITATIONS),
                member(PromiseForm::dependsOn, () -> dependencies(commitment), CommitmentTable.DEPENDS_ON),
                member(PromiseForm::budget, this::budget, CommitmentTable.BUDGET_AMOUNT, CommitmentTable.BUDGET_NOTE),
                cells.code(CommitmentTable.FROM),
                cells.code(CommitmentTable.DEADLINE),
                member(PromiseForm::deadlineText, text(CommitmentTable.DEADLINE_TEXT), CommitmentTable.DEADLINE_TEXT),
                norms(),
                reporting());
    }

    private Supplier<@Nullable String> text(String column) {
        return () -> cells.text(column);
    }

    /** What the member is now, when the cells say what they say now. */
    private <T> @Nullable T member(
            Function<PromiseForm, @Nullable T> now, Supplier<@Nullable T> read, String... columns) {
        return was != null && isUntouched(columns) ? now.apply(was) : read.get();
    }

    private @Nullable String registered(
            Function<Registration, @Nullable String> now, Supplier<@Nullable String> read, String column) {
        return present != null && isUntouched(column) ? now.apply(present.registration()) : read.get();
    }

    private boolean isUntouched(String... columns) {
        return !rowsBefore.isEmpty()
                && Cells.same(group.first(), rowsBefore.get(0), CommitmentTable.FORM, List.of(columns));
    }

    private @Nullable List<@Nullable ResponsibilityForm> responsibilities() {
        List<@Nullable ResponsibilityForm> read = new ArrayList<>();
        BiFunction<String, ResponsibilityRole, String> add = (column, role) -> {
            cells.items(column, text -> PromiseCells.readResponsibility(text, role), PromiseCells.RESPONSIBILITY_FORM)
                    .forEach(part -> {
                        read.add(part);
                        responsibilityColumns.add(column);
                    });
            return column;
        };
        String[] columns = {
            add.apply(CommitmentTable.LEAD, ResponsibilityRole.LEAD),
            add.apply(CommitmentTable.CO_RESPONSIBLE, ResponsibilityRole.CO_RESPONSIBLE),
            add.apply(CommitmentTable.ADDRESSEE, ResponsibilityRole.ADDRESSEE)
        };
        if (was == null || !isUntouched(columns)) {
            return read;
        }
        responsibilityColumns.clear();
        NormCells.<ResponsibilityForm>present(was.responsibilities())
                .forEach(part -> responsibilityColumns.add(column(part.role())));
        return was.responsibilities();
    }

    private static String column(@Nullable ResponsibilityRole role) {
        return role == ResponsibilityRole.ADDRESSEE
                ? CommitmentTable.ADDRESSEE
                : role == ResponsibilityRole.CO_RESPONSIBLE ? CommitmentTable.CO_RESPONSIBLE : CommitmentTable.LEAD;
    }

    private @Nullable PilotForm pilot() {
        String duration = cells.code(CommitmentTable.PILOT_DURATION);
        var until = cells.day(CommitmentTable.PILOT_UNTIL);
        Boolean pilot = cells.flag(CommitmentTable.PILOT);
        boolean more = duration != null || until != null;
        if (Boolean.FALSE.equals(pilot) && more) {
            told.unreadable(line(), CommitmentTable.PILOT, "pilot-contradicts", "is false, and yet it lasts some time");
        }
        return Boolean.TRUE.equals(pilot) || more ? new PilotForm(duration, until) : null;
    }

    private List<@Nullable CitationForm> citations() {
        return new ArrayList<>(
                cells.items(CommitmentTable.CITATIONS, PromiseCells::readCitation, PromiseCells.CITATION_FORM));
    }

    private List<@Nullable UUID> dependencies(Function<String, Optional<UUID>> commitment) {
        List<@Nullable UUID> read = new ArrayList<>();
        for (String name : cells.codes(CommitmentTable.DEPENDS_ON)) {
            Optional<UUID> found = commitment.apply(name);
            if (found.isEmpty()) {
                told.unreadable(
                        line(),
                        CommitmentTable.DEPENDS_ON,
                        "unknown-commitment",
                        "neither the plan nor the table has a commitment " + Cells.Texts.shown(name));
            } else {
                read.add(found.get());
            }
        }
        return read;
    }

    private @Nullable BudgetForm budget() {
        var amount = cells.number(CommitmentTable.BUDGET_AMOUNT);
        String note = cells.text(CommitmentTable.BUDGET_NOTE);
        return amount == null && note == null ? null : new BudgetForm(amount, note);
    }

    private @Nullable ReportingForm reporting() {
        Period.Kind every = cells.oneOf(CommitmentTable.REPORTING_EVERY, Period.Kind.class);
        Integer graceDays = cells.whole(CommitmentTable.REPORTING_GRACE);
        return every == null && graceDays == null ? null : new ReportingForm(every, graceDays);
    }

    private List<@Nullable NormForm> norms() {
        List<NormForm> now = was == null ? List.of() : NormCells.present(was.norms());
        List<@Nullable NormForm> norms = new ArrayList<>();
        for (Row row : group.norms()) {
            NormForm kept = null;
            for (int i = 0; i < now.size(); i++) {
                boolean same = Cells.same(row, rowsBefore.get(i), CommitmentTable.FORM, NormCells.NAMES);
                kept = same ? now.get(i) : kept;
            }
            norms.add(kept == null ? NormCells.read(new Cells(row, told)) : kept);
        }
        return norms;
    }

    /** A fault of the commitment as one of the cell that it comes from. */
    void tell(Fault fault) {
        List<String> steps = List.of(fault.pointer().split("/"));
        List<String> below = steps.size() < 2 ? List.of() : steps.subList(1, steps.size());
        String place = below.stream()
                .filter(step -> NUMBER.matcher(step).matches())
                .findFirst()
                .orElse(null);
        if (below.isEmpty()) {
            told.rule(line(), null, fault.code(), fault.detail());
        } else if (below.get(0).equals("norms") && place != null) {
            int norm = Integer.parseInt(place);
            told.rule(
                    norm < group.norms().size() ? group.norms().get(norm).line() : line(),
                    NormCells.column(below.subList(2, below.size())),
                    fault.code(),
                    fault.detail());
        } else {
            String detail = place == null ? "" : "item " + (Integer.parseInt(place) + 1) + ": ";
            told.rule(line(), column(below, place), fault.code(), detail + fault.detail());
        }
    }

    private @Nullable String column(List<String> steps, @Nullable String place) {
        String member = steps.get(0);
        if (member.equals("norms")) {
            return NormCells.TYPE;
        }
        if (member.equals("responsibilities")) {
            int i = place == null ? responsibilityColumns.size() : Integer.parseInt(place);
            return i < responsibilityColumns.size() ? responsibilityColumns.get(i) : CommitmentTable.LEAD;
        }
        String two = steps.size() < 2 ? member : member + "." + steps.get(1);
        List<String> names = CommitmentTable.FORM.names();
        return names.contains(two) ? two : names.contains(member) ? member : null;
    }
}
