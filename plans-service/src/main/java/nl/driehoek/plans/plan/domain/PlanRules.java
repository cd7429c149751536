package nl.driehoek.plans.plan.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.PlanForm.HeaderForm;

/** What a new plan must be like: its header and its first content. Everything that is wrong comes out at once. */
public final class PlanRules {
    private PlanRules() {}

    /** A plan that can be made. */
    public record NewPlan(PlanHeader header, PlanContent content) {}

    /**
     * Reads a plan.
     *
     * @return the plan; empty when faults were noted, here or before
     */
    public static Optional<NewPlan> read(PlanForm form, Faults faults) {
        return read(form, code -> true, faults);
    }

    /**
     * Reads a plan whose indicators are looked up.
     *
     * @param knownIndicator whether there is an indicator with this code
     * @return the plan; empty when faults were noted, here or before
     */
    public static Optional<NewPlan> read(PlanForm form, Predicate<String> knownIndicator, Faults faults) {
        Optional<PlanHeader> header = HeaderRules.read(form.header(), faults);
        faults.at("content").require(form.content());
        if (form.content() == null) {
            return Optional.empty();
        }
        ContentScope scope = header.map(ContentScope::of).orElseGet(() -> known(form.header()));
        Optional<PlanContent> content =
                ContentRules.read(form.content(), scope.withIndicators(knownIndicator), faults.at("content"));
        return header.isEmpty() || content.isEmpty() || !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewPlan(header.get(), content.get()));
    }

    /** What a faulty header still tells: the content is judged by it, so that its faults come out with the header's. */
    private static ContentScope known(HeaderForm form) {
        List<String> jurisdictions = form.jurisdictions() == null
                ? List.of()
                : form.jurisdictions().stream()
                        .filter(Rules::isCbsCode)
                        .map(String::valueOf)
                        .toList();
        return new ContentScope(jurisdictions, HeaderRules.period(form, new Faults()));
    }
}
