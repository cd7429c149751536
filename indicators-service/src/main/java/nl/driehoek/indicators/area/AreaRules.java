package nl.driehoek.indicators.area;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Rules that an area's own members tell, without any other area. What is sent may lack any of them: a gap is told
 * elsewhere and is no reason to be silent about the rest.
 */
public final class AreaRules {
    private AreaRules() {}

    /** A name that can be printed on one line. */
    public static void checkName(@Nullable String name, Faults faults) {
        if (name == null || name.isBlank()) {
            faults.add("required", "must be given");
        } else if (name.length() > Area.LONGEST_NAME) {
            faults.add("out-of-bounds", "at most " + Area.LONGEST_NAME + " characters");
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            faults.add("wrong-form", "must not hold control characters");
        }
    }

    public static void checkValidity(@Nullable LocalDate from, @Nullable LocalDate to, Faults faults) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.at("validTo").add("ends-before-it-begins", "must not lie before validFrom");
        }
    }

    /** Each spelling stands once, and the name is not said again. */
    public static void checkNames(@Nullable String name, List<? extends @Nullable String> names, Faults faults) {
        if (names.size() > Area.MOST_NAMES) {
            faults.add("out-of-bounds", "at most " + Area.MOST_NAMES + " names");
            return;
        }
        Set<String> seen = new HashSet<>();
        if (name != null) {
            seen.add(name.strip());
        }
        for (int i = 0; i < names.size(); i++) {
            String each = names.get(i);
            checkName(each, faults.at(i));
            if (each != null && !each.isBlank() && !seen.add(each.strip())) {
                faults.at(i).add("name-twice", "'" + each.strip() + "' is a name of this area already");
            }
        }
    }

    /** Each predecessor stands once, and passes into this area while that exists. */
    public static void checkPredecessors(
            List<? extends @Nullable Succession> predecessors,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Faults faults) {
        if (predecessors.size() > Area.MOST_PREDECESSORS) {
            faults.add("out-of-bounds", "at most " + Area.MOST_PREDECESSORS + " predecessors");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < predecessors.size(); i++) {
            Succession each = predecessors.get(i);
            if (each == null) {
                continue;
            }
            if (!seen.add(each.code())) {
                faults.at(i).at("code").add("predecessor-twice", each.code() + " stands here already");
            }
            if (from != null && each.on().isBefore(from)
                    || to != null && each.on().isAfter(to)) {
                faults.at(i).at("on").add("outside-validity", "this area does not exist on " + each.on());
            }
        }
    }
}
