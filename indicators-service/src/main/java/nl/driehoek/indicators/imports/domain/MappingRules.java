package nl.driehoek.indicators.imports.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.driehoek.indicators.measurement.domain.Breakdown;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What makes a mapping one that says each thing once, and leaves nothing to be guessed. */
final class MappingRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_PUBLISHER = 300;
    private static final int MOST_MEASURES = 500;
    private static final int MOST_TEXTS = 100;

    private final ImportMapping mapping;
    private final Faults faults;

    MappingRules(ImportMapping mapping, Faults faults) {
        this.mapping = mapping;
        this.faults = faults;
    }

    void check() {
        names();
        form();
        emptyCells();
        mapping.area().check(faults.at("area"));
        mapping.period().check(faults.at("period"));
        mapping.status().check(faults.at("status"));
        mapping.extra().check(faults.at("extra"));
        filters();
        measures();
        breakdown();
        columnsAreOneThingEach();
        totals();
    }

    private void names() {
        if (faults.at("key").require(mapping.key())
                && (mapping.key().length() > LONGEST_KEY
                        || !KEY.matcher(mapping.key()).matches())) {
            faults.at("key").add("key-form", "must be lower-case words and numbers joined by hyphens");
        }
        Given.checkText(mapping.title(), LONGEST_TITLE, faults.at("title"));
        optional(mapping.source(), LONGEST_SOURCE, "source");
        optional(mapping.publisher(), LONGEST_PUBLISHER, "publisher");
        optional(mapping.licence(), LONGEST_KEY, "licence");
    }

    private void optional(@Nullable String text, int longest, String member) {
        if (text != null) {
            Given.checkText(text, longest, faults.at(member));
        }
    }

    private void form() {
        SourceFormat format = mapping.format();
        TextForm text = mapping.text();
        faults.at("format").require(format);
        if (format != null && format.isText()) {
            faults.at("text").require(text);
        } else if (format != null && text != null) {
            faults.at("text").add("not-of-this-format", "a file of this format says itself how it is written");
        }
        if (text != null) {
            text.check(faults.at("text"));
        }
    }

    private void emptyCells() {
        Set<String> seen = new HashSet<>();
        texts(mapping.missing(), faults.at("missing"), seen);
        texts(mapping.withheld(), faults.at("withheld"), seen);
        ValueFlag flag = mapping.flag();
        if (flag != null) {
            flag.check(faults.at("flag"));
        }
        MarginRows margins = mapping.marginRows();
        if (margins != null) {
            margins.check(faults.at("marginRows"));
        }
    }

    private static void texts(List<String> texts, Faults here, Set<String> seen) {
        Given.checkSize(texts, MOST_TEXTS, here);
        for (int i = 0; i < texts.size(); i++) {
            Given.checkPrinted(texts.get(i), here.at(i));
            if (!seen.add(texts.get(i))) {
                here.at(i).add("twice", "stands in missing or withheld already; it can mean only one thing");
            }
        }
    }

    private void filters() {
        Given.checkSize(mapping.filters(), 0, MOST_TEXTS, faults.at("filters"));
        mapping.filters().forEach((column, taken) -> {
            Faults here = faults.at("filters").at(column);
            Given.checkText(column, Given.LONGEST_COLUMN, here);
            if (taken.isEmpty()) {
                here.add("required", "must name at least one text to take");
            }
            Given.checkSize(taken, 1_000, here);
            for (int i = 0; i < taken.size(); i++) {
                if (taken.get(i) == null) {
                    here.at(i).add("required", "must be given");
                } else {
                    Given.checkPrinted(taken.get(i), here.at(i));
                }
            }
        });
    }

    private void measures() {
        List<Measure> measures = mapping.measures();
        Faults here = faults.at("measures");
        if (measures.isEmpty()) {
            here.add("required", "must name at least one measure");
        }
        Given.checkSize(measures, MOST_MEASURES, here);
        Given.checkColumn(mapping.measureColumn(), faults.at("measureColumn"));
        boolean ownCodes = mapping.measureColumn() != null
                && measures.size() == 1
                && measures.get(0).code() == null
                && measures.get(0).indicator() == null;
        Set<String> codes = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            Faults one = here.at(i);
            measure.check(one);
            if (!ownCodes && one.at("indicator").require(measure.indicator())) {
                once(measure.indicator(), indicators, one.at("indicator"));
            }
            if (mapping.measureColumn() == null) {
                Given.checkAbsent(measure.code(), "measures in columns (no measureColumn)", one.at("code"));
            } else if (!ownCodes && one.at("code").require(measure.code())) {
                once(measure.code(), codes, one.at("code"));
            }
            if (mapping.marginRows() != null) {
                Given.checkAbsent(measure.lower(), "marginRows", one.at("lower"));
                Given.checkAbsent(measure.upper(), "marginRows", one.at("upper"));
            }
        }
    }

    private static void once(@Nullable String text, Set<String> seen, Faults faults) {
        if (text != null && !seen.add(text)) {
            faults.add("twice", "another measure has the same");
        }
    }

    private void breakdown() {
        Map<String, String> keys = new TreeMap<>();
        mapping.breakdown().forEach((key, dimension) -> {
            keys.put(key, "x");
            dimension.check(faults.at("breakdown").at(key));
            dimension.values().forEach((code, value) -> {
                Faults own = new Faults();
                Breakdown.check(new TreeMap<>(Map.of("part", value)), own);
                own.all().forEach(fault -> faults.at("breakdown")
                        .at(key)
                        .at("values")
                        .at(code)
                        .add(fault.code(), fault.detail()));
            });
        });
        Faults own = new Faults();
        Breakdown.check(keys, own);
        for (Fault fault : own.all()) {
            faults.at("breakdown").add(fault);
        }
    }

    /** Each column says one thing; only the columns of figures are shared, by the rows of several measures. */
    private void columnsAreOneThingEach() {
        Set<String> seen = new HashSet<>();
        column(mapping.area().column(), faults.at("area").at("column"), seen);
        column(mapping.period().column(), faults.at("period").at("column"), seen);
        column(mapping.measureColumn(), faults.at("measureColumn"), seen);
        MarginRows margins = mapping.marginRows();
        column(
                margins == null ? null : margins.column(),
                faults.at("marginRows").at("column"),
                seen);
        mapping.breakdown()
                .forEach((key, dimension) -> column(
                        dimension.column(), faults.at("breakdown").at(key).at("column"), seen));
        Set<String> figures = new HashSet<>();
        for (int i = 0; i < mapping.measures().size(); i++) {
            Measure measure = mapping.measures().get(i);
            Faults here = faults.at("measures").at(i);
            Set<String> others = new HashSet<>(seen);
            if (mapping.measureColumn() == null) {
                others.addAll(figures);
            }
            column(measure.value(), here.at("value"), others);
            column(measure.lower(), here.at("lower"), others);
            column(measure.upper(), here.at("upper"), others);
            others.removeAll(seen);
            figures.addAll(others);
        }
    }

    private static void column(@Nullable String column, Faults faults, Set<String> seen) {
        if (column != null && !column.isEmpty() && !seen.add(column)) {
            faults.add("column-twice", "the mapping takes this column for something else already");
        }
    }

    private void totals() {
        Given.checkSize(mapping.totals(), MOST_TEXTS, faults.at("totals"));
        for (int i = 0; i < mapping.totals().size(); i++) {
            TotalCheck total = mapping.totals().get(i);
            Faults here = faults.at("totals").at(i);
            total.check(here);
            boolean mapped = mapping.measures().stream()
                    .anyMatch(measure ->
                            measure.indicator() == null || measure.indicator().equals(total.indicator()));
            if (total.indicator() != null && !mapped) {
                here.at("indicator").add("indicator-not-mapped", "no measure of the mapping is of this indicator");
            }
            if (!total.parts().isEmpty() && total.total().startsWith(total.parts())) {
                here.at("parts").add("total-is-part", "the total would be a part of itself");
            }
            for (int j = 0; j < total.addSkipped().size(); j++) {
                if (!mapping.area().skip().contains(total.addSkipped().get(j))) {
                    here.at("addSkipped").at(j).add("not-skipped", "does not stand in the skip list of the area");
                }
            }
        }
    }
}
