package nl.driehoek.indicators.area;

import java.time.LocalDate;
import java.util.Comparator;
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
 * @param predecessors the areas in whose place it came; they need not be known here
 * @param names further spellings under which sources print it
 */
public record Area(
        String code,
        String name,
        AreaType type,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Succession> predecessors,
        List<String> names) {

    public static final int LONGEST_NAME = 200;
    public static final int MOST_NAMES = 50;
    public static final int MOST_PREDECESSORS = 50;

    /** Districts and neighbourhoods carry the number of their municipality. */
    private static final Pattern NUMBERED = Pattern.compile("(?:GM|WK|BU)(\\d{4}).*");

    public Area {
        name = name.strip();
        predecessors = List.copyOf(predecessors);
        names = names.stream().map(String::strip).toList();
    }

    /** The same area with its lists in their order, in which equal areas are equal however they were stated. */
    Area inOrder() {
        return new Area(
                code,
                name,
                type,
                parent,
                validFrom,
                validTo,
                predecessors.stream()
                        .sorted(Comparator.comparing(Succession::on).thenComparing(Succession::code))
                        .toList(),
                names.stream().sorted().toList());
    }

    /** Whether this area exists on a day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean hasName(String text) {
        return name.equals(text) || names.contains(text);
    }

    /** The same area under other names. */
    public Area named(String otherName, List<String> otherNames) {
        return new Area(code, otherName, type, parent, validFrom, validTo, predecessors, otherNames);
    }

    Area in(String otherParent) {
        return new Area(code, name, type, otherParent, validFrom, validTo, predecessors, names);
    }

    /** The areas that hold this one as its code tells, the nearest first; provinces of municipalities it does not tell. */
    List<String> parentsByCode() {
        return switch (type) {
            case PROVINCE, REGION, POLICE_REGION -> List.of("NL01");
            case DISTRICT -> List.of("GM" + code.substring(2, 6));
            case NEIGHBOURHOOD -> List.of("WK" + code.substring(2, 8), "GM" + code.substring(2, 6));
            case COUNTRY, MUNICIPALITY, OWN -> List.of();
        };
    }

    /** Adds what keeps this area from standing where it says, and what it cannot say of itself. */
    void check(Surroundings around, Faults faults) {
        if (!type.canHaveCode(code)) {
            faults.at("type").add("area-code-of-another-type", "an area of this type cannot have the code " + code);
        }
        AreaRules.checkName(name, faults.at("name"));
        AreaRules.checkValidity(validFrom, validTo, faults);
        AreaRules.checkNames(name, names, faults.at("names"));
        AreaRules.checkPredecessors(predecessors, validFrom, validTo, faults.at("predecessors"));
        checkParent(around.withAncestors(parent), faults.at("parent"));
        checkLineage(around, faults);
    }

    private void checkParent(List<Area> ancestors, Faults faults) {
        if (parent == null) {
            return;
        }
        if (parent.equals(code) || ancestors.stream().anyMatch(ancestor -> ancestor.code.equals(code))) {
            faults.add("area-holds-itself", "lies in this area itself");
        } else if (ancestors.isEmpty()) {
            faults.add("area-unknown", "there is no area " + parent);
        } else if (!ancestors.get(0).type.canHold(type)) {
            faults.add("area-too-narrow", "cannot hold an area of type " + type);
        } else if (ancestors.stream().anyMatch(this::isOfAnotherMunicipality)) {
            faults.add("area-of-another-municipality", "does not lie in the municipality of " + code);
        }
    }

    /** Who has a successor is no more on the day on which that one begins, as far as the ends are known. */
    private void checkLineage(Surroundings around, Faults faults) {
        for (int i = 0; i < predecessors.size(); i++) {
            Succession earlier = predecessors.get(i);
            Faults here = faults.at("predecessors").at(i).at("code");
            if (earlier.code().equals(code)) {
                here.add("area-succeeds-itself", "is this area itself");
            } else if (!type.canHaveCode(earlier.code())) {
                here.add("area-code-of-another-type", earlier.code() + " is no code of an area of type " + type);
            } else if (around.area(earlier.code())
                    .filter(area -> area.outlives(earlier))
                    .isPresent()) {
                here.add("predecessor-still-exists", earlier.code() + " exists on " + earlier.on());
            }
        }
        for (Area later : around.successors(code)) {
            later.predecessors.stream()
                    .filter(each -> each.code().equals(code) && outlives(each))
                    .forEach(each -> faults.at("validTo")
                            .add(
                                    "ends-after-its-successor-began",
                                    later.code + " stands in its place since " + each.on()));
        }
    }

    private boolean outlives(Succession succession) {
        return succession.endsTheEarlier() && validTo != null && !validTo.isBefore(succession.on());
    }

    private boolean isOfAnotherMunicipality(Area ancestor) {
        Matcher own = NUMBERED.matcher(code);
        Matcher other = NUMBERED.matcher(ancestor.code);
        return own.matches() && other.matches() && !own.group(1).equals(other.group(1));
    }
}
