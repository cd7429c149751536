package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What a new plan must be like: its header and its first content. Everything that is wrong comes out at once. */
public final class PlanRules {
    private static final int LONGEST_REFERENCE = 100;
    private static final int MOST_JURISDICTIONS = 50;
    private static final int MOST_PARENTS = 20;

    private PlanRules() {}

    /** A plan that can be made. */
    public record NewPlan(PlanHeader header, PlanContent content) {}

    /**
     * Reads a plan.
     *
     * @return the plan; empty when faults were noted, here or before
     */
    public static Optional<NewPlan> read(PlanForm form, Faults faults) {
        String reference = Rules.required(form.reference(), LONGEST_REFERENCE, faults.at("reference"));
        String title = Rules.required(form.title(), Rules.SHORT_TEXT, faults.at("title"));
        faults.at("kind").require(form.kind());
        List<String> jurisdictions = jurisdictions(form.jurisdictions(), faults.at("jurisdictions"));
        YearSpan period = period(form, faults.at("period"));
        List<UUID> parents = parents(form.parents(), faults.at("parents"));
        faults.at("content").require(form.content());
        Optional<PlanContent> content = form.content() == null
                ? Optional.empty()
                : ContentRules.read(form.content(), new ContentScope(jurisdictions, period), faults.at("content"));
        if (reference == null || title == null || form.kind() == null || period == null || content.isEmpty()) {
            return Optional.empty();
        }
        PlanHeader header =
                new PlanHeader(reference, title, form.kind(), jurisdictions, period, parents, form.predecessor());
        return Optional.of(new NewPlan(header, content.get()));
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

    private static @Nullable YearSpan period(PlanForm form, Faults faults) {
        Integer from = year(form.from(), faults.at("from"));
        Integer to = year(form.to(), faults.at("to"));
        if (from == null || to == null) {
            return null;
        }
        if (from > to) {
            faults.add("period-reversed", "ends in " + to + ", before it begins in " + from);
            return null;
        }
        return new YearSpan(from, to);
    }

    static @Nullable Integer year(@Nullable Integer year, Faults faults) {
        if (!faults.require(year) || year == null) {
            return null;
        }
        if (year < YearSpan.FIRST || year > YearSpan.LAST) {
            faults.add("out-of-bounds", "must be a year from " + YearSpan.FIRST + " to " + YearSpan.LAST);
            return null;
        }
        return year;
    }

    private static List<UUID> parents(@Nullable List<@Nullable UUID> ids, Faults faults) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > MOST_PARENTS) {
            faults.add("too-many", "a plan has at most " + MOST_PARENTS + " parents");
            return List.of();
        }
        List<UUID> parents = Rules.each(ids, faults, (id, place) -> id);
        Rules.noneTwice(ids, faults);
        return parents;
    }
}
