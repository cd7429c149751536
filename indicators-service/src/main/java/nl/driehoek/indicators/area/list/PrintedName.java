package nl.driehoek.indicators.area.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.indicators.area.Area;

/**
 * A name as Statistics Netherlands prints it, such as {@code Groningen (gemeente)}: a name that areas of several kinds
 * share carries its kind. We keep that as a further spelling, for the type tells the kind. {@code Bergen (NH.)} carries
 * no kind and stays whole.
 */
record PrintedName(String plain, String printed) {
    private static final Pattern WITH_KIND = Pattern.compile("(.*\\S)\\s+\\((?:gemeente|PV|LD|RE)\\)");

    static PrintedName of(String text) {
        String printed = text.strip();
        Matcher kind = WITH_KIND.matcher(printed);
        return new PrintedName(kind.matches() ? kind.group(1) : printed, printed);
    }

    /** The area under this name, and also under those that are given. */
    Area over(Area area, List<String> names) {
        List<String> all = new ArrayList<>(names);
        if (!printed.equals(plain) && !all.contains(printed)) {
            all.add(printed);
        }
        return area.named(plain, all);
    }

    /** The area under this name as well: whoever only prints names takes none away. */
    Area beside(Area area) {
        if (area.name().isEmpty()) {
            return over(area, List.of());
        }
        if (area.hasName(printed)) {
            return area;
        }
        List<String> names = new ArrayList<>(area.names());
        if (area.hasName(plain)) {
            names.add(printed);
            return area.named(area.name(), names);
        }
        names.add(area.name());
        return over(area, names);
    }
}
