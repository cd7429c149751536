package nl.driehoek.partners.commitment.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where a promise holds, when not in the whole area of the plan.
 *
 * @param area code of CBS or own district
 * @param names what the plan prints, such as "Binnenstad" or "Windpark N33": often no area that has a code
 */
public record Place(@Nullable String area, List<String> names) {
    public static final int LONGEST_NAME = 200;
    public static final int MOST_NAMES = 50;

    /** The whole area of the plan. */
    public static final Place EVERYWHERE = new Place(null, List.of());

    public Place {
        names = List.copyOf(names);
        List<String> given = names;
        Invariants.hold(faults -> check(area, given, faults));
    }

    static void check(@Nullable String area, @Nullable List<? extends @Nullable String> names, Faults faults) {
        Codes.checkArea(area, faults.at("area"));
        Faults here = faults.at("areaNames");
        if (names != null && names.size() > MOST_NAMES) {
            here.add("too-many", "must be at most " + MOST_NAMES);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            String name = names.get(i);
            Texts.checkRequired(name, LONGEST_NAME, here.at(i));
            if (name != null && !seen.add(name)) {
                here.at(i).add("area-name-twice", name + " is named before");
            }
        }
    }
}
