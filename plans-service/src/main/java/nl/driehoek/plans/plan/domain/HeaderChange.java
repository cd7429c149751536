package nl.driehoek.plans.plan.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two headers, and what of it an adoption fixes. */
public final class HeaderChange {
    private static final Map<String, Function<PlanHeader, @Nullable Object>> MEMBERS = members();

    /** What was decided on. All else may be completed later: a parent may arrive years after. */
    private static final Set<String> FIXED_BY_ADOPTION =
            Set.of("reference", "title", "kind", "jurisdictions", "period");

    private HeaderChange() {}

    private static Map<String, Function<PlanHeader, @Nullable Object>> members() {
        Map<String, Function<PlanHeader, @Nullable Object>> members = new LinkedHashMap<>();
        members.put("reference", PlanHeader::reference);
        members.put("title", PlanHeader::title);
        members.put("kind", PlanHeader::kind);
        members.put("jurisdictions", PlanHeader::jurisdictions);
        members.put("period", PlanHeader::period);
        members.put("edition", PlanHeader::edition);
        members.put("owners", PlanHeader::owners);
        members.put("parents", PlanHeader::parents);
        members.put("predecessor", PlanHeader::predecessor);
        members.put("decidingBody", PlanHeader::decidingBody);
        members.put("documentDates", PlanHeader::documentDates);
        return members;
    }

    /** Names of the members that differ, in the header's order. */
    public static List<String> changed(PlanHeader before, PlanHeader after) {
        return MEMBERS.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(before), member.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those of these members that cannot be changed once a revision was adopted. */
    static List<String> fixed(List<String> members) {
        return members.stream().filter(FIXED_BY_ADOPTION::contains).toList();
    }
}
