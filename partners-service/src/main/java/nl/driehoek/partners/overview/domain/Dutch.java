package nl.driehoek.partners.overview.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;

/** Parts of the sentences that people in the driehoek read. */
final class Dutch {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    private Dutch() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String quoted(String text) {
        return "‘" + text + "’";
    }

    static String themes(List<String> keys) {
        return (keys.size() == 1 ? "het thema " : "de thema's ") + String.join(", ", keys);
    }

    static String status(CommitmentStatus status) {
        return switch (status) {
            case PROPOSED -> "voorgesteld";
            case AGREED -> "afgesproken";
            case UNDER_WAY -> "in uitvoering";
            case POSTPONED -> "uitgesteld";
            case DEPRIORITISED -> "uit de prioriteiten gehaald";
            case FULFILLED -> "nagekomen";
            case NOT_FULFILLED -> "niet nagekomen";
            case WITHDRAWN -> "ingetrokken";
        };
    }
}
