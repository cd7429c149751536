package nl.driehoek.indicators.area;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * An area that can be measured.
 *
 * @param code of Statistics Netherlands, such as {@code GM0014}, or an own name, such as {@code binnenstad}
 * @param parent code of the area that holds it
 * @param validFrom first day on which it exists; null when that is long ago
 * @param validTo last day on which it exists; null while it does
 */
public record Area(
        String code,
        String name,
        AreaType type,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Districts and neighbourhoods carry the number of their municipality. */
    private static final Pattern NUMBERED = Pattern.compile("(?:GM|WK|BU)(\\d{4}).*");

    /**
     * Adds what keeps this area from standing where it says.
     *
     * @param ancestors the areas that hold it, the nearest first; empty when it names no parent or an unknown one
     */
    void check(List<Area> ancestors, Faults faults) {
        if (!type.canHaveCode(code)) {
            faults.at("type").add("area-code-of-another-type", "an area of this type cannot have the code " + code);
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            faults.at("validTo").add("ends-before-it-begins", "must not lie before validFrom");
        }
        if (parent == null) {
            return;
        }
        if (parent.equals(code) || ancestors.stream().anyMatch(ancestor -> ancestor.code.equals(code))) {
            faults.at("parent").add("area-holds-itself", "lies in this area itself");
        } else if (ancestors.isEmpty()) {
            faults.at("parent").add("area-unknown", "there is no area " + parent);
        } else if (!ancestors.get(0).type.canHold(type)) {
            faults.at("parent").add("area-too-narrow", "cannot hold an area of type " + type);
        } else if (ancestors.stream().anyMatch(this::isOfAnotherMunicipality)) {
            faults.at("parent").add("area-of-another-municipality", "does not lie in the municipality of " + code);
        }
    }

    private boolean isOfAnotherMunicipality(Area ancestor) {
        Matcher own = NUMBERED.matcher(code);
        Matcher other = NUMBERED.matcher(ancestor.code);
        return own.matches() && other.matches() && !own.group(1).equals(other.group(1));
    }
}
