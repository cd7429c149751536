package nl.driehoek.partners.partner.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether two spellings are the same name to whoever looks for it. */
public final class Spelling {
    /** Documents print hard spaces, too. */
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Spelling() {}

    /** The same for spellings that differ only in capitals and in blanks around and between words. */
    public static String key(String spelling) {
        return BLANKS.matcher(spelling).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
