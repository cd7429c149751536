package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two languages in which a verdict is explained, with how each writes numbers and days. */
enum Language {
    NL(Locale.forLanguageTag("nl-NL"), ',', '.'),
    EN(Locale.ENGLISH, '.', ',');

    private static final int MOST_DECIMALS = 6;

    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    Language(Locale locale, char decimal, char thousands) {
        symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(thousands);
        day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
    }

    String say(String dutch, String english) {
        return this == NL ? dutch : english;
    }

    String number(BigDecimal number) {
        return number(number, MOST_DECIMALS);
    }

    String number(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number);
    }

    String euros(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return say("€ ", "€") + new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String month(LocalDate date) {
        return month.format(date);
    }
}
