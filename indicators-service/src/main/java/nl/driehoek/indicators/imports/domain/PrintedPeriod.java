package nl.driehoek.indicators.imports.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Period;

/**
 * A period as a source prints it.
 *
 * @param starred whether a star behind it says that its figures are provisional
 */
record PrintedPeriod(Period period, boolean starred) {
    private static final int LONGEST = 40;
    private static final Pattern STARRED = Pattern.compile("(.*?)\\s*\\*{1,2}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4}) ([1-4])e kwartaal");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}) (\\p{Lower}+)");
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    /** Empty when the text names no year, quarter or month that exists. */
    static Optional<PrintedPeriod> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Period> ours = Period.read(text);
        if (ours.isPresent()) {
            return Optional.of(new PrintedPeriod(ours.get(), false));
        }
        Matcher stars = STARRED.matcher(text);
        boolean starred = stars.matches();
        String bare = starred ? stars.group(1) : text;
        return Period.read(normalised(bare)).map(period -> new PrintedPeriod(period, starred));
    }

    private static String normalised(String text) {
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return quarter.group(1) + "-Q" + quarter.group(2);
        }
        Matcher month = MONTH.matcher(text);
        int number = month.matches() ? MONTHS.indexOf(month.group(2)) + 1 : 0;
        return number == 0 ? text : String.format(Locale.ROOT, "%s-%02d", month.group(1), number);
    }
}
