package nl.driehoek.partners.domain;

import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** The forms of the codes by which things are named. */
public final class Codes {
    /** As in {@code politie-groningen}: lower-case words and numbers joined with hyphens. */
    public static final String SLUG_FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    /** A region of Statistics Netherlands (CBS); the codes of districts and neighbourhoods may hold letters. */
    public static final String REGION_FORM = "GM\\d{4}|WK[0-9A-Z]{6}|BU[0-9A-Z]{8}|PV\\d{2}|LD\\d{2}|RE\\d{2}|NL01";

    public static final int LONGEST_SLUG = 100;

    private static final Pattern SLUG = Pattern.compile(SLUG_FORM);
    private static final Pattern REGION = Pattern.compile(REGION_FORM);

    private Codes() {}

    public static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    /** A code that must be there, such as that of a partner or a theme. */
    public static void checkSlug(@Nullable String text, String example, Faults faults) {
        if (faults.require(text) && text != null && !isSlug(text)) {
            faults.add("wrong-form", "must be lower-case words and numbers joined with hyphens, such as " + example);
        }
    }

    /** A code that may be left out. */
    public static void checkOptionalSlug(@Nullable String text, String example, Faults faults) {
        if (text != null) {
            checkSlug(text, example, faults);
        }
    }

    /** An area is a region of CBS or one of our own districts. */
    public static void checkArea(@Nullable String text, Faults faults) {
        if (text != null && !isRegion(text) && !isSlug(text)) {
            faults.add("wrong-form", "must be a code of CBS such as GM0014, or an own district such as binnenstad");
        }
    }
}
