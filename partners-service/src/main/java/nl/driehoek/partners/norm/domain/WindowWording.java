package nl.driehoek.partners.norm.domain;

import java.time.LocalDate;

/** How people call the days that were judged: "in 2012", "in het 1e kwartaal van 2012". */
final class WindowWording {
    private static final int MONTHS_A_YEAR = 12;
    private static final int MONTHS_A_HALF = 6;
    private static final int MONTHS_A_QUARTER = 3;

    private WindowWording() {}

    static String of(Window window, Language language) {
        LocalDate from = window.from();
        LocalDate to = window.to();
        int year = from.getYear();
        if (isWhole(window, MONTHS_A_YEAR)) {
            return "in " + year;
        }
        if (isWhole(window, MONTHS_A_HALF)) {
            return part(language, from, MONTHS_A_HALF, "de ", "e helft", "half");
        }
        if (isWhole(window, MONTHS_A_QUARTER)) {
            return part(language, from, MONTHS_A_QUARTER, "het ", "e kwartaal", "quarter");
        }
        if (isWhole(window, 1)) {
            return "in " + language.month(from);
        }
        boolean years = from.getDayOfYear() == 1 && to.plusDays(1).getDayOfYear() == 1;
        return language.say("van ", "from ")
                + (years ? String.valueOf(year) : language.day(from))
                + language.say(" tot en met ", " to ")
                + (years ? String.valueOf(to.getYear()) : language.day(to));
    }

    private static boolean isWhole(Window window, int months) {
        LocalDate from = window.from();
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % months == 0
                && window.to().equals(from.plusMonths(months).minusDays(1));
    }

    private static String part(
            Language language, LocalDate from, int months, String article, String dutch, String english) {
        int number = (from.getMonthValue() - 1) / months + 1;
        return language.say(
                "in " + article + number + dutch + " van " + from.getYear(),
                "in " + english + " " + number + " of " + from.getYear());
    }
}
