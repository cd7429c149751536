package nl.driehoek.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Monthly figures of many areas: as many months as make the rows asked for. Every value follows from its place, so that
 * two runs load the same.
 *
 * @param areas codes
 * @param indicators codes
 * @param months the latest one last
 */
public record Workload(List<String> areas, List<String> indicators, List<YearMonth> months) {

    private static final String AREA_LIST = "/areas/netherlands-2026.csv";
    private static final int VALID_TO = 5;
    private static final int INDICATORS = 24;
    private static final int FEWEST_INDICATORS = 4;
    private static final int FEWEST_AREAS = 30;
    private static final int FEWEST_MONTHS = 24;
    private static final int SHORT_HISTORY = 36;
    private static final YearMonth LAST_MONTH = YearMonth.of(2024, 12);
    private static final int HIGHEST = 500;
    private static final int SET_ASIDE = 8;
    /** The most that an import takes from one file, and a little more than the million of a whole run. */
    private static final int MOST_ROWS = 1_010_000;

    /**
     * At least this many rows: 24 indicators of the 355 areas of the list, month after month; for small numbers fewer
     * areas, because a status needs its twelve months.
     */
    public static Workload of(int rows) {
        List<String> all = codes();
        int enough = Math.max(FEWEST_AREAS, rows / (INDICATORS * FEWEST_MONTHS));
        List<String> areas = all.subList(0, Math.min(enough, all.size()));
        int perMonth = areas.size() * INDICATORS;
        return new Workload(areas, names("meting", INDICATORS), lastMonths((rows + perMonth - 1) / perMonth));
    }

    /** At least this many rows: three years of every area of the list, of as many indicators as that takes. */
    public static Workload byArea(int rows) {
        List<String> areas = codes();
        int perIndicator = areas.size() * SHORT_HISTORY;
        int count = Math.max(FEWEST_INDICATORS, (rows + perIndicator - 1) / perIndicator);
        return new Workload(areas, names("groei", count), lastMonths(SHORT_HISTORY));
    }

    /** Of some areas only. */
    public Workload ofAreas(int from, int to) {
        return new Workload(areas.subList(from, to), indicators, months);
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj((prefix + "-%02d")::formatted)
                .toList();
    }

    private static List<YearMonth> lastMonths(int count) {
        return IntStream.rangeClosed(1 - count, 0)
                .mapToObj(LAST_MONTH::plusMonths)
                .toList();
    }

    /** The list of areas that the launcher brings. */
    public static byte[] areaList() {
        try (InputStream list = Workload.class.getResourceAsStream(AREA_LIST)) {
            if (list == null) {
                throw new IllegalStateException("The launcher lacks " + AREA_LIST);
            }
            return list.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes() {
        return new String(areaList(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].matches("GM\\d{4}|PV\\d{2}|NL01"))
                // Municipalities that were merged into others have an end.
                .filter(cells -> cells[VALID_TO].isEmpty())
                .map(cells -> cells[0])
                .sorted()
                .toList();
    }

    /** Municipalities that only those post to who need figures that change a status: of these there are only so many. */
    public List<String> areasSetAside() {
        List<String> municipalities =
                areas.stream().filter(area -> area.startsWith("GM")).toList();
        return municipalities.subList(municipalities.size() - SET_ASIDE, municipalities.size());
    }

    /** All others. */
    public List<String> areasForAll() {
        return areas.stream().filter(area -> !areasSetAside().contains(area)).toList();
    }

    public int rows() {
        return series() * months.size();
    }

    public int series() {
        return areas.size() * indicators.size();
    }

    private static int month(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    public static int value(int area, int indicator, int month) {
        return Math.floorMod(area * 7919 + indicator * 104_729 + month * 31, HIGHEST);
    }

    /** Parts of whole months that are small enough for one file each. */
    public List<Workload> parts() {
        int perFile = Math.max(1, MOST_ROWS / series());
        List<Workload> parts = new ArrayList<>();
        for (int from = 0; from < months.size(); from += perFile) {
            parts.add(new Workload(areas, indicators, months.subList(from, Math.min(from + perFile, months.size()))));
        }
        return List.copyOf(parts);
    }

    /** What happens with each figure. */
    public interface Visitor {
        void figure(String indicator, String area, YearMonth month, int value) throws IOException;
    }

    /** Visits the figures as a source would print them: month by month. */
    public void visit(Visitor visitor) throws IOException {
        for (int m = 0; m < months.size(); m++) {
            for (int a = 0; a < areas.size(); a++) {
                for (int i = 0; i < indicators.size(); i++) {
                    visitor.figure(indicators.get(i), areas.get(a), months.get(m), value(a, i, month(months.get(m))));
                }
            }
        }
    }

    /** The rows in the form in which measurements are exported. */
    public void writeCsv(Path file) throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("indicator;area;period;value;observationStatus;marginLower;marginUpper\n");
            visit((indicator, area, month, value) ->
                    csv.write(indicator + ";" + area + ";" + month + ";" + value + ";DEFINITIVE;;\n"));
        }
    }
}
