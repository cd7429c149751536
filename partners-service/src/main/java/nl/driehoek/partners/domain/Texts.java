package nl.driehoek.partners.domain;

import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** What a text for people must be to be kept. */
public final class Texts {

    private Texts() {}

    public static void checkRequired(@Nullable String text, int longest, Faults faults) {
        if (faults.require(text)) {
            checkOptional(text, longest, faults);
        }
    }

    public static void checkOptional(@Nullable String text, int longest, Faults faults) {
        if (text == null) {
            return;
        }
        if (text.isBlank()) {
            faults.add("blank", "must say something, or be left out");
        }
        if (text.length() > longest) {
            faults.add("too-long", "must be at most " + longest + " characters, and is " + text.length());
        }
        checkWritable(text, faults);
    }

    /** For a text whose other rules are another's: that we can keep it at all. */
    public static void checkWritable(@Nullable String text, Faults faults) {
        if (text != null && text.codePoints().anyMatch(Texts::isUnwritable)) {
            faults.add("unwritable-character", "must not hold control characters or halves of characters");
        }
    }

    /** Not every system, our database among them, can keep these. */
    private static boolean isUnwritable(int codePoint) {
        boolean lineEnd = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        boolean halfCharacter = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return halfCharacter || (Character.isISOControl(codePoint) && !lineEnd);
    }
}
