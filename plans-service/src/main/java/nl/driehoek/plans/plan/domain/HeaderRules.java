package nl.driehoek.plans.plan.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.PlanForm.DocumentDateForm;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;
import nl.driehoek.plans.plan.domain.PlanForm.OwnerForm;
import nl.driehoek.plans.plan.domain.PlanForm.ParentForm;
import nl.driehoek.plans.plan.domain.PlanForm.PointerForm;
import nl.driehoek.plans.plan.domain.PlanHeader.DocumentDate;
import nl.driehoek.plans.plan.domain.PlanHeader.Owner;
import nl.driehoek.plans.plan.domain.PlanHeader.Parent;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;
import org.jspecify.annotations.Nullable;

/** What the header of a plan must be like. Everything that is wrong comes out at once. */
public final class HeaderRules {
    private static final int LONGEST_REFERENCE = 100;
    private static final int MOST_JURISDICTIONS = 50;
    private static final int MOST_OTHERS = 50;
    private static final int MOST_PARENTS = 20;

    /** 20 positions; those in the middle may be letters. */
    private static final Pattern OIN = Pattern.compile("\\d{8}[0-9A-Z]{9}\\d{3}");

    private HeaderRules() {}

    /**
     * Reads a header.
     *
     * @return the header; empty when it has faults, which are noted
     */
    public static Optional<PlanHeader> read(HeaderForm form, Faults faults) {
        String reference = Rules.required(form.reference(), LONGEST_REFERENCE, faults.at("reference"));
        String title = Rules.required(form.title(), Rules.SHORT_TEXT, faults.at("title"));
        faults.at("kind").require(form.kind());
        List<String> jurisdictions = jurisdictions(form.jurisdictions(), faults.at("jurisdictions"));
        YearSpan period = period(form, faults.at("period"));
        String edition = Rules.optional(form.edition(), LONGEST_REFERENCE, faults.at("edition"));
        List<Owner> owners = owners(form.owners(), faults.at("owners"));
        List<Parent> parents = parents(form.parents(), faults.at("parents"));
        PlanPointer predecessor =
                form.predecessor() == null ? null : pointer(form.predecessor(), faults.at("predecessor"));
        String body = Rules.optional(form.decidingBody(), Rules.SHORT_TEXT, faults.at("decidingBody"));
        List<DocumentDate> dates =
                Rules.few(form.documentDates(), MOST_OTHERS, faults.at("documentDates"), HeaderRules::documentDate);
        if (reference == null || title == null || form.kind() == null || period == null || jurisdictions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlanHeader(
                reference,
                title,
                form.kind(),
                jurisdictions,
                period,
                edition,
                owners,
                parents,
                predecessor,
                body,
                dates));
    }

    private static List<String> jurisdictions(@Nullable List<@Nullable String> codes, Faults faults) {
        if (codes == null || codes.isEmpty() || codes.size() > MOST_JURISDICTIONS) {
            faults.add("required", "must name 1 to " + MOST_JURISDICTIONS + " jurisdictions, such as GM0014");
            return List.of();
        }
        List<String> read = Rules.each(codes, faults, Rules::cbsCode);
        Rules.noneTwice(codes, faults);
        return read;
    }

    static @Nullable YearSpan period(HeaderForm form, Faults faults) {
        Integer from = Rules.year(form.from(), faults.at("from"));
        Integer to = Rules.year(form.to(), faults.at("to"));
        if (from == null || to == null) {
            return null;
        }
        if (from > to) {
            faults.add("period-reversed", "ends in " + to + ", before it begins in " + from);
            return null;
        }
        return new YearSpan(from, to);
    }

    private static List<Owner> owners(@Nullable List<@Nullable OwnerForm> forms, Faults faults) {
        Set<String> names = new HashSet<>();
        return Rules.few(forms, MOST_OTHERS, faults, (form, place) -> {
            String name = Rules.required(form.name(), Rules.SHORT_TEXT, place.at("name"));
            String oin = form.oin();
            if (oin != null && !OIN.matcher(oin).matches()) {
                place.at("oin").add("wrong-form", "must be an OIN of 20 positions, such as 00000001001831371000");
            }
            if (name != null && !names.add(name)) {
                place.at("name").add("twice", "stands here for the second time");
            }
            return name == null ? null : new Owner(name, oin);
        });
    }

    private static List<Parent> parents(@Nullable List<@Nullable ParentForm> forms, Faults faults) {
        Set<PlanPointer> seen = new HashSet<>();
        return Rules.few(forms, MOST_PARENTS, faults, (form, place) -> {
            boolean related = place.at("relation").require(form.relation());
            PlanPointer plan = pointer(form.plan(), place);
            if (plan != null && !seen.add(plan)) {
                place.add("twice", "stands here for the second time");
            }
            return plan == null || !related || form.relation() == null ? null : new Parent(form.relation(), plan);
        });
    }

    private static @Nullable PlanPointer pointer(PointerForm form, Faults faults) {
        String reference = Rules.optional(form.reference(), LONGEST_REFERENCE, faults.at("reference"));
        String title = Rules.optional(form.title(), Rules.SHORT_TEXT, faults.at("title"));
        boolean blank = form.reference() == null || form.reference().isBlank();
        if (form.planId() == null
                && blank
                && (form.title() == null || form.title().isBlank())) {
            faults.add("required", "must name a plan by its id, its reference or its title");
            return null;
        }
        return new PlanPointer(form.planId(), reference, title);
    }

    private static @Nullable DocumentDate documentDate(DocumentDateForm form, Faults faults) {
        String what = Rules.required(form.what(), Rules.SHORT_TEXT, faults.at("what"));
        faults.at("date").require(form.date());
        PartialDate date = Rules.date(form.date(), faults.at("date"));
        String reference = Rules.optional(form.reference(), LONGEST_REFERENCE, faults.at("reference"));
        return what == null || date == null ? null : new DocumentDate(what, date, reference);
    }
}
