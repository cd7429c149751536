package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import org.jspecify.annotations.Nullable;

/**
 * Rules for single fields. Each answers with the value, or notes the fault and answers with nothing; a field that may
 * be left out answers with nothing, too, when it is.
 */
final class Rules {
    static final int SHORT_TEXT = 300;
    static final int LONG_TEXT = 10_000;
    private static final int SLUG_LENGTH = 100;
    private static final int MOST_TEXTS = 200;
    private static final int MOST_PARTS = 10;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CBS_CODE =
            Pattern.compile("GM\\d{4}|WK\\d{4}[0-9A-Z]{2}|BU\\d{4}[0-9A-Z]{4}|PV\\d{2}|LD\\d{2}|RE\\d{2}|NL01");
    private static final Pattern BREAKDOWN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,49}");
    /** The signs that join the text form of a breakdown and of a series cannot stand in a value. */
    private static final Pattern BREAKDOWN_VALUE = Pattern.compile("[^;=|\\p{Cntrl}]{1,100}");

    private Rules() {}

    static @Nullable String required(@Nullable String text, int longest, Faults faults) {
        return faults.require(text) ? optional(text, longest, faults) : null;
    }

    /** Takes a text that people can read and every system can keep. */
    static @Nullable String optional(@Nullable String text, int longest, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            faults.add("text-too-long", "has " + text.length() + " characters; at most " + longest + " are kept");
            return null;
        }
        boolean unprintable = text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                        || Character.getType(c) == Character.SURROGATE);
        if (unprintable) {
            faults.add("control-character", "holds a control character or half a character");
            return null;
        }
        return text;
    }

    static List<String> texts(@Nullable List<@Nullable String> texts, Faults faults) {
        if (texts != null && texts.size() > MOST_TEXTS) {
            faults.add("too-many", "at most " + MOST_TEXTS + " texts are kept");
            return List.of();
        }
        return each(texts, faults, (text, place) -> required(text, LONG_TEXT, place));
    }

    /** Reads every element of a list; one that is not there is a fault. */
    static <F, T> List<T> each(
            @Nullable List<@Nullable F> forms, Faults faults, BiFunction<F, Faults, @Nullable T> read) {
        List<T> results = new ArrayList<>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            F form = forms.get(i);
            Faults place = faults.at(i);
            T result = place.require(form) && form != null ? read.apply(form, place) : null;
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    /** Reads every element of a list that may not be longer than this. */
    static <F, T> List<T> few(
            @Nullable List<@Nullable F> forms, int most, Faults faults, BiFunction<F, Faults, @Nullable T> read) {
        if (forms != null && forms.size() > most) {
            faults.add("too-many", "at most " + most + " are kept");
            return List.of();
        }
        return each(forms, faults, read);
    }

    static @Nullable Integer year(@Nullable Integer year, Faults faults) {
        if (!faults.require(year) || year == null) {
            return null;
        }
        if (year < YearSpan.FIRST || year > YearSpan.LAST) {
            faults.add("out-of-bounds", "must be a year from " + YearSpan.FIRST + " to " + YearSpan.LAST);
            return null;
        }
        return year;
    }

    /** A date that may be left out. */
    static @Nullable PartialDate date(@Nullable String text, Faults faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<PartialDate> date = PartialDate.read(text);
        if (date.isEmpty()) {
            faults.add("wrong-form", "must be a day, month or year that exists: 2010-08-23, 2010-08 or 2010");
        }
        return date.orElse(null);
    }

    static boolean isCbsCode(@Nullable String code) {
        return code != null && CBS_CODE.matcher(code).matches();
    }

    /** A key that is used once only; {@code seen} holds those before. */
    static @Nullable String uniqueKey(@Nullable String key, Set<String> seen, String twice, Faults faults) {
        String slug = slug(key, faults);
        if (slug != null && !seen.add(slug)) {
            faults.add(twice, "'" + slug + "' stands here for the second time");
        }
        return slug;
    }

    static @Nullable String slug(@Nullable String text, Faults faults) {
        if (!faults.require(text) || text == null) {
            return null;
        }
        if (text.length() > SLUG_LENGTH || !SLUG.matcher(text).matches()) {
            faults.add(
                    "wrong-form",
                    "must be lower-case letters and digits in parts joined by hyphens, at most " + SLUG_LENGTH
                            + " characters, such as wijken-en-buurten");
            return null;
        }
        return text;
    }

    /** The code of an indicator that is there. */
    static @Nullable String indicator(@Nullable String code, ContentScope scope, Faults faults) {
        String slug = slug(code, faults);
        if (slug != null && !scope.knownIndicator().test(slug)) {
            faults.add(
                    "unknown-indicator",
                    "there is no indicator '" + slug + "' in the catalogue: define it in indicators-service first");
        }
        return slug;
    }

    static @Nullable String cbsCode(@Nullable String code, Faults faults) {
        if (!faults.require(code) || code == null) {
            return null;
        }
        if (!isCbsCode(code)) {
            faults.add("wrong-form", "must be a CBS code, such as GM0014");
            return null;
        }
        return code;
    }

    /** An area: a CBS code or an own slug; left out, it is the only jurisdiction that the plan has. */
    static @Nullable String area(@Nullable String area, ContentScope scope, Faults faults) {
        if (area == null) {
            if (scope.jurisdictions().size() == 1) {
                return scope.jurisdictions().get(0);
            }
            if (scope.jurisdictions().size() > 1) {
                faults.add("area-required", "must be given, for the plan has several jurisdictions");
            }
            return null;
        }
        boolean known = isCbsCode(area)
                || (area.length() <= SLUG_LENGTH && SLUG.matcher(area).matches());
        if (!known) {
            faults.add(
                    "wrong-form", "must be a CBS code such as GM0014 or WK001400, or an own slug such as binnenstad");
            return null;
        }
        return area;
    }

    static @Nullable Period period(@Nullable String text, Faults faults) {
        if (!faults.require(text) || text == null) {
            return null;
        }
        Optional<Period> period = Period.read(text);
        if (period.isEmpty()) {
            faults.add("wrong-form", "must be a year, quarter or month that exists: 2014, 2014-Q1 or 2014-03");
        }
        return period.orElse(null);
    }

    static @Nullable SortedMap<String, String> breakdown(@Nullable Map<String, @Nullable String> parts, Faults faults) {
        if (parts == null || parts.isEmpty()) {
            return null;
        }
        if (parts.size() > MOST_PARTS) {
            faults.add("too-many", "a breakdown has at most " + MOST_PARTS + " parts");
            return null;
        }
        SortedMap<String, String> read = new TreeMap<>();
        parts.forEach((key, value) -> {
            Faults place = faults.at(key);
            if (!BREAKDOWN_KEY.matcher(key).matches()) {
                place.add(
                        "breakdown-key",
                        "a key is a letter followed by at most 49 letters, digits, hyphens and underscores");
            } else if (value == null
                    || value.isBlank()
                    || !BREAKDOWN_VALUE.matcher(value).matches()) {
                place.add("breakdown-value", "a value has 1 to 100 characters, none of them ; = or |");
            } else {
                optional(value, SHORT_TEXT, place);
                read.put(key, value);
            }
        });
        return read;
    }

    /** Values that stand in a list for the second time, each noted at its own place. */
    static <T> void noneTwice(List<T> values, Faults faults) {
        Set<T> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                faults.at(i).add("twice", "stands here for the second time");
            }
        }
    }
}
