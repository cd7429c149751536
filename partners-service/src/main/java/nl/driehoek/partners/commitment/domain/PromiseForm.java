package nl.driehoek.partners.commitment.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period.Kind;
import nl.driehoek.partners.norm.domain.Deadline;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormType;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is written down, by whoever writes it: every member may be missing or wrong. The one place where that
 * becomes a {@link Promise}, so that requests, tables and what is stored hold the same rules.
 */
public record PromiseForm(
        @Nullable String title,
        @Nullable CommitmentKind kind,
        @Nullable Nature nature,
        @Nullable List<@Nullable ResponsibilityForm> responsibilities,
        @Nullable String area,
        @Nullable List<@Nullable String> areaNames,
        @Nullable String condition,
        @Nullable String frequency,
        @Nullable PilotForm pilot,
        @Nullable List<@Nullable CitationForm> citations,
        @Nullable List<@Nullable UUID> dependsOn,
        @Nullable BudgetForm budget,
        @Nullable String from,
        @Nullable String deadline,
        @Nullable String deadlineText,
        @Nullable List<@Nullable NormForm> norms,
        @Nullable ReportingForm reporting) {

    private static final String NO_DEADLINE =
            "must be a day or period that exists, such as 2012-06-01, 2012, 2012-Q2 or 2012-06";

    /** The part of one organisation. */
    public record ResponsibilityForm(
            @Nullable String partner,
            @Nullable ResponsibilityRole role,
            @Nullable String unit) {}

    /** A trial; the duration as in ISO 8601, such as {@code P3M}. */
    public record PilotForm(
            @Nullable String duration, @Nullable LocalDate until) {}

    /** What the promise rests on. */
    public record CitationForm(
            @Nullable String title,
            @Nullable CitationKind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** Money set aside, in euros. */
    public record BudgetForm(
            @Nullable BigDecimal amount, @Nullable String note) {}

    /** How often progress must be reported. */
    public record ReportingForm(
            @Nullable Kind every, @Nullable Integer graceDays) {}

    /** Every fault, at the member that has it. */
    public void check(Faults faults) {
        Promise.checkTexts(title, condition, faults);
        Promise.checkKind(kind, deadline != null, normTypes(), faults);
        Responsibilities.check(readResponsibilities(faults.at("responsibilities")), faults.at("responsibilities"));
        Place.check(area, areaNames, faults);
        Timing.checkTexts(deadlineText, frequency, faults);
        checkDays(faults);
        if (pilot != null && pilot.duration() != null && duration(pilot.duration()) == null) {
            faults.at("pilot").at("duration").add("wrong-form", "must be a time as in ISO 8601, such as P3M or P2Y");
        }
        checkCitations(faults.at("citations"));
        checkDependencies(faults.at("dependsOn"));
        if (budget != null) {
            Budget.check(budget.amount(), budget.note(), faults.at("budget"));
        }
        NormForm.checkAll(norms, faults.at("norms"));
        if (reporting != null) {
            ReportingRhythm.check(reporting.every(), reporting.graceDays(), faults.at("reporting"));
        }
    }

    private void checkDays(Faults faults) {
        boolean readable = isDeadline(from, faults.at("from")) & isDeadline(deadline, faults.at("deadline"));
        if (readable) {
            Timing.checkOrder(day(from), day(deadline), faults);
        }
    }

    private static boolean isDeadline(@Nullable String text, Faults faults) {
        if (text == null || Deadline.read(text).isPresent()) {
            return true;
        }
        faults.add("wrong-form", NO_DEADLINE);
        return false;
    }

    private void checkCitations(Faults faults) {
        checkSize(citations, Promise.MOST_CITATIONS, faults);
        for (int i = 0; citations != null && i < citations.size(); i++) {
            CitationForm citation = citations.get(i);
            if (faults.at(i).require(citation) && citation != null) {
                Citation.check(citation.title(), citation.validFrom(), citation.validUntil(), faults.at(i));
            }
        }
    }

    private void checkDependencies(Faults faults) {
        checkSize(dependsOn, Promise.MOST_DEPENDENCIES, faults);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; dependsOn != null && i < dependsOn.size(); i++) {
            UUID id = dependsOn.get(i);
            if (faults.at(i).require(id) && !seen.add(requireNonNull(id))) {
                faults.at(i).add("dependency-twice", id + " is named before");
            }
        }
    }

    private static void checkSize(@Nullable List<?> list, int most, Faults faults) {
        if (list != null && list.size() > most) {
            faults.add("too-many", "must be at most " + most);
        }
    }

    private List<@Nullable NormType> normTypes() {
        List<@Nullable NormType> types = new ArrayList<>();
        for (int i = 0; norms != null && i < norms.size(); i++) {
            NormForm norm = norms.get(i);
            types.add(norm == null ? null : norm.type());
        }
        return types;
    }

    private List<@Nullable Responsibility> readResponsibilities(Faults faults) {
        List<@Nullable Responsibility> read = new ArrayList<>();
        for (int i = 0; responsibilities != null && i < responsibilities.size(); i++) {
            ResponsibilityForm form = responsibilities.get(i);
            faults.at(i).require(form);
            read.add(form == null ? null : read(form, faults.at(i)));
        }
        return read;
    }

    /** Null when it has faults, which are told in either case. */
    private static @Nullable Responsibility read(ResponsibilityForm form, Faults faults) {
        Faults own = new Faults();
        Responsibility.check(form.partner(), form.role(), form.unit(), own);
        own.all().forEach(faults::add);
        return own.isEmpty()
                ? new Responsibility(requireNonNull(form.partner()), requireNonNull(form.role()), form.unit())
                : null;
    }

    /** Only after the check found nothing. */
    public Promise promise() {
        return new Promise(
                requireNonNull(title),
                requireNonNull(kind),
                nature,
                new Responsibilities(readResponsibilities(new Faults()).stream()
                        .map(responsibility -> (Responsibility) requireNonNull(responsibility))
                        .toList()),
                new Place(area, texts(areaNames)),
                new Timing(day(from), day(deadline), deadlineText, frequency),
                condition,
                pilot == null
                        ? null
                        : new Pilot(pilot.duration() == null ? null : duration(pilot.duration()), pilot.until()),
                each(
                        citations,
                        i -> citation(requireNonNull(requireNonNull(citations).get(i)))),
                new LinkedHashSet<>(each(
                        dependsOn, i -> requireNonNull(requireNonNull(dependsOn).get(i)))),
                budget == null ? null : new Budget(requireNonNull(budget.amount()), budget.note()),
                NormForm.norms(norms),
                reporting == null
                        ? null
                        : new ReportingRhythm(
                                requireNonNull(reporting.every()),
                                requireNonNullElse(reporting.graceDays(), ReportingRhythm.USUAL_GRACE_DAYS)));
    }

    private static Citation citation(CitationForm form) {
        return new Citation(requireNonNull(form.title()), form.kind(), form.validFrom(), form.validUntil());
    }

    /** Lists that are left out are empty. */
    private static <T> List<T> each(@Nullable List<?> given, IntFunction<T> read) {
        List<T> all = new ArrayList<>();
        for (int i = 0; given != null && i < given.size(); i++) {
            all.add(read.apply(i));
        }
        return all;
    }

    private static List<String> texts(@Nullable List<@Nullable String> given) {
        return each(given, i -> requireNonNull(requireNonNull(given).get(i)));
    }

    private static @Nullable Deadline day(@Nullable String text) {
        return text == null ? null : Deadline.parse(text);
    }

    private static @Nullable Period duration(String text) {
        try {
            Period period = Period.parse(text);
            return period.isNegative() || period.isZero() ? null : period;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same promise, written down. */
    public static PromiseForm of(Promise promise) {
        Timing timing = promise.timing();
        return new PromiseForm(
                promise.title(),
                promise.kind(),
                promise.nature(),
                promise.responsibilities().all().stream()
                        .map(r -> new ResponsibilityForm(r.partner(), r.role(), r.unit()))
                        .toList(),
                promise.place().area(),
                List.copyOf(promise.place().names()),
                promise.condition(),
                timing.frequency(),
                promise.pilot() == null ? null : pilot(promise.pilot()),
                promise.citations().stream()
                        .map(c -> new CitationForm(c.title(), c.kind(), c.validFrom(), c.validUntil()))
                        .toList(),
                List.copyOf(promise.dependsOn()),
                promise.budget() == null
                        ? null
                        : new BudgetForm(
                                promise.budget().amount(), promise.budget().note()),
                timing.from() == null ? null : timing.from().toString(),
                timing.deadline() == null ? null : timing.deadline().toString(),
                timing.deadlineText(),
                promise.norms().stream().map(NormForm::of).toList(),
                promise.reporting() == null
                        ? null
                        : new ReportingForm(
                                promise.reporting().every(), promise.reporting().graceDays()));
    }

    private static PilotForm pilot(Pilot pilot) {
        return new PilotForm(pilot.duration() == null ? null : pilot.duration().toString(), pilot.until());
    }
}
