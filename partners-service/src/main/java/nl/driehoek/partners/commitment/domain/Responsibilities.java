package nl.driehoek.partners.commitment.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import org.jspecify.annotations.Nullable;

/** Who has which part in a commitment: each organisation one, and at least one that leads. */
public record Responsibilities(List<Responsibility> all) {
    public static final int MOST = 50;

    public Responsibilities {
        all = List.copyOf(all);
        List<Responsibility> given = all;
        Invariants.hold(faults -> check(given, faults));
    }

    /** @param given null where an element cannot be read: its own faults are told elsewhere */
    public static void check(List<@Nullable Responsibility> given, Faults faults) {
        if (given.isEmpty()) {
            faults.add("required", "must name at least the organisation that leads");
            return;
        }
        if (given.size() > MOST) {
            faults.add("too-many", "must be at most " + MOST);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Responsibility responsibility = given.get(i);
            if (responsibility != null && !seen.add(responsibility.partner())) {
                faults.at(i)
                        .at("partner")
                        .add("partner-twice", responsibility.partner() + " has a part in this commitment already");
            }
        }
        boolean someoneMayLead = given.stream().anyMatch(r -> r == null || r.role() == ResponsibilityRole.LEAD);
        if (!someoneMayLead) {
            faults.add("lead-missing", "must name at least one organisation with the role LEAD");
        }
    }

    /** Codes of the organisations that promise something, in the order given. */
    public Set<String> promising() {
        return all.stream()
                .filter(responsibility -> responsibility.role().promises())
                .map(Responsibility::partner)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Codes of all organisations that have a part, in the order given. */
    public Set<String> involved() {
        return all.stream().map(Responsibility::partner).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isPromisedBy(@Nullable String partner) {
        return all.stream().anyMatch(r -> r.role().promises() && r.partner().equals(partner));
    }

    /** Whether one of these organisations leads. */
    public boolean isLedByOneOf(Collection<String> partners) {
        return all.stream().anyMatch(r -> r.role() == ResponsibilityRole.LEAD && partners.contains(r.partner()));
    }

    public boolean isPromisedByOneOf(Collection<String> partners) {
        return partners.stream().anyMatch(this::isPromisedBy);
    }

    /** Whether one of these organisations has any part, be it only as addressee. */
    public boolean involvesOneOf(Collection<String> partners) {
        return all.stream().anyMatch(r -> partners.contains(r.partner()));
    }
}
