package nl.driehoek.indicators.imports.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the area that a row is about. */
final class AreaReading {
    private static final int NAMED = 5;

    private final AreaColumn rule;
    private final RegionNames regions;
    private final Set<String> skip;
    private final Set<String> wantedByTotals = new HashSet<>();

    AreaReading(ImportMapping mapping, RegionNames regions) {
        this.rule = mapping.area();
        this.regions = regions;
        this.skip = Set.copyOf(rule.skip());
        mapping.totals().forEach(total -> wantedByTotals.addAll(total.addSkipped()));
    }

    /**
     * An area that a row can be about.
     *
     * @param code of the area; as printed when it is only there for a total
     */
    record Place(String code, boolean aside) {}

    /** Null when there is none: then that was noted, as a fault or as a reason to skip the row. */
    @Nullable
    Place read(SourceRow row, RowFindings found) {
        String column = rule.column();
        if (column == null) {
            return known(Given.text(rule.constant()), "area", found);
        }
        String printed = row.get(column);
        if (printed == null) {
            found.fault(column, "required", "must name an area");
            return null;
        }
        if (skip.contains(printed)) {
            if (wantedByTotals.contains(printed)) {
                found.leaveOut(Skipped.Reason.AREA, column, printed);
                return new Place(printed, true);
            }
            found.skip(Skipped.Reason.AREA, column, printed);
            return null;
        }
        String override = rule.overrides().get(printed);
        if (override != null) {
            return known(override, column, found);
        }
        return rule.by() == AreaColumn.By.NAME ? byName(printed, column, found) : byCode(printed, column, found);
    }

    private @Nullable Place byCode(String printed, String column, RowFindings found) {
        if (!isTaken(printed)) {
            found.skip(Skipped.Reason.AREA_KIND, column, printed);
            return null;
        }
        return known(printed, column, found);
    }

    private @Nullable Place byName(String printed, String column, RowFindings found) {
        List<String> codes = new TreeSet<>(regions.codesOf(printed))
                .stream().filter(this::isTaken).toList();
        if (codes.size() == 1) {
            return new Place(codes.get(0), false);
        }
        if (codes.isEmpty()) {
            found.fault(
                    column,
                    "area-unknown",
                    "there is no area with the name '" + CellFault.shown(printed) + "'"
                            + (rule.kinds().isEmpty() ? "" : " and a code that begins with " + rule.kinds()));
        } else {
            found.fault(
                    column,
                    "area-ambiguous",
                    "'" + CellFault.shown(printed) + "' can be "
                            + String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())))
                            + (codes.size() > NAMED ? ", …" : "") + ": say which in the mapping's overrides");
        }
        return null;
    }

    private @Nullable Place known(String code, String column, RowFindings found) {
        if (regions.hasCode(code)) {
            return new Place(code, false);
        }
        found.fault(column, "area-unknown", "there is no area with the code '" + CellFault.shown(code) + "'");
        return null;
    }

    private boolean isTaken(String code) {
        return rule.kinds().isEmpty() || rule.kinds().stream().anyMatch(code::startsWith);
    }
}
