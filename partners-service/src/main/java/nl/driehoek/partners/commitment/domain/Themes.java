package nl.driehoek.partners.commitment.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Invariants;
import org.jspecify.annotations.Nullable;

/**
 * The themes of a plan that a commitment stands under.
 *
 * @param main key of the theme under which the plan prints it
 * @param also keys of further themes that it serves
 */
public record Themes(String main, List<String> also) {
    public static final int MOST = 20;

    public Themes {
        also = List.copyOf(also);
        List<String> given = also;
        Invariants.hold(faults -> check(main, given, faults));
    }

    public static Themes only(String main) {
        return new Themes(main, List.of());
    }

    public static void check(@Nullable String main, @Nullable List<? extends @Nullable String> also, Faults faults) {
        Codes.checkSlug(main, "opgroeien", faults.at("theme"));
        Faults here = faults.at("alsoUnder");
        if (also != null && also.size() > MOST) {
            here.add("too-many", "must be at most " + MOST);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; also != null && i < also.size(); i++) {
            String key = also.get(i);
            Codes.checkSlug(key, "opgroeien", here.at(i));
            if (key != null && (key.equals(main) || !seen.add(key))) {
                here.at(i).add("theme-twice", key + " is named before");
            }
        }
    }

    public List<String> all() {
        return Stream.concat(Stream.of(main), also.stream()).toList();
    }
}
