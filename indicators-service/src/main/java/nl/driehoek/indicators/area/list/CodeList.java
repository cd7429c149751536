package nl.driehoek.indicators.area.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.driehoek.indicators.area.AreaType;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A code list of regions of Statistics Netherlands, as its open data tells it: a code and a name for each. It says nothing
 * of who holds whom, of days or of mergers.
 */
public final class CodeList {
    /** More than all regions, districts and neighbourhoods of a year. */
    public static final int LONGEST = 20_000;

    private static final int REPORTED = 100;
    private static final Pattern OURS = Pattern.compile("(?:NL|PV|LD|RE|GM|WK|BU).*");
    /** What was counted but lies in no region is a row of such lists, too. */
    private static final Pattern NO_AREA = Pattern.compile("(?iu).*niet in te delen.*|buitenland.*");

    private CodeList() {}

    /**
     * A line of the list.
     *
     * @param codeMember the member in which this kind of list has the code
     */
    public record Entry(
            String codeMember,
            @Nullable String code,
            @Nullable String title) {}

    public static AreaList read(List<Entry> entries) {
        List<ListedArea> areas = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        ListFaults faults = new Found();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String code = entry.code() == null ? "" : entry.code().strip();
            String title = entry.title() == null ? "" : entry.title().strip();
            if (code.isEmpty()) {
                faults.add(i, entry.codeMember(), "required", "must be given");
            }
            if (title.isEmpty()) {
                faults.add(i, "Title", "required", "must be given");
            }
            if (code.isEmpty() || title.isEmpty()) {
                continue;
            }
            Optional<AreaType> type = AreaType.ofCode(code).filter(known -> known != AreaType.OWN);
            if (type.isEmpty() && OURS.matcher(code).matches()) {
                faults.add(i, entry.codeMember(), "wrong-form", "is no code of Statistics Netherlands");
            } else if (type.isEmpty() || NO_AREA.matcher(title).matches()) {
                skipped.add(code);
            } else {
                areas.add(new ListedArea(i, code, false, PrintedName.of(title)::beside));
            }
        }
        return new AreaList(areas, skipped, faults);
    }

    /** Faults of entries of the list {@code value}. */
    private static final class Found implements ListFaults {
        /** Where an entry tells what a member of an area says; the rest it does not tell. */
        private static final Map<String, String> OF_AREAS = Map.of(
                "name",
                "Title",
                "names",
                "Title",
                "code",
                "",
                "type",
                "",
                "parent",
                "",
                "predecessors",
                "",
                "validTo",
                "");

        private final Faults all = new Faults();

        @Override
        public void add(int row, @Nullable String member, String code, String detail) {
            Faults place = all.at("value").at(row);
            String told = member == null ? null : OF_AREAS.getOrDefault(member, member);
            (told == null || told.isEmpty() ? place : place.at(told)).add(code, detail);
        }

        @Override
        public List<Fault> all() {
            List<Fault> found = all.all();
            if (found.size() <= REPORTED) {
                return found;
            }
            List<Fault> first = new ArrayList<>(found.subList(0, REPORTED));
            first.add(new Fault(
                    "", "more-faults", "There are " + (found.size() - REPORTED) + " more faults like these."));
            return first;
        }
    }
}
