package nl.driehoek.plans.comparison.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures and names of fields as a Dutch reader expects them. */
final class DutchText {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("reference", "kenmerk"),
            Map.entry("title", "titel"),
            Map.entry("kind", "soort"),
            Map.entry("jurisdictions", "gebieden"),
            Map.entry("period.from", "eerste jaar"),
            Map.entry("period.to", "laatste jaar"),
            Map.entry("edition", "uitgave"),
            Map.entry("owners", "eigenaren"),
            Map.entry("parents", "bovenliggende plannen"),
            Map.entry("predecessor", "voorganger"),
            Map.entry("decidingBody", "vast te stellen door"),
            Map.entry("documentDates", "data van het document"),
            Map.entry("principles", "uitgangspunten"),
            Map.entry("openFields", "nog open"),
            Map.entry("relatedPolicy", "samenhangend beleid"),
            Map.entry("focusAreas", "aandachtsgebieden"),
            Map.entry("number", "nummer"),
            Map.entry("safetyField", "veiligheidsveld"),
            Map.entry("objective", "doelstelling"),
            Map.entry("intendedResults", "beoogde resultaten"),
            Map.entry("key", "sleutel"),
            Map.entry("indicator", "indicator"),
            Map.entry("name", "naam"),
            Map.entry("area", "gebied"),
            Map.entry("breakdown", "uitsplitsing"),
            Map.entry("due", "streefjaar"),
            Map.entry("baseline.period", "jaar van de nulmeting"),
            Map.entry("baseline.value", "nulmeting"),
            Map.entry("baselinePrinted", "nulmeting zoals gedrukt"),
            Map.entry("printed", "streefwaarde"),
            Map.entry("desiredDirection", "gewenste richting"),
            Map.entry("intermediate", "tussendoelen"),
            Map.entry("item", "post"),
            Map.entry("amount", "bedrag"),
            Map.entry("year", "jaar"),
            Map.entry("lastYear", "tot en met"),
            Map.entry("source", "bron"),
            Map.entry("certainty", "zekerheid"),
            Map.entry("validFrom", "geldig vanaf"),
            Map.entry("validTo", "geldig tot en met"),
            Map.entry("level", "niveau"),
            Map.entry("escalatesTo", "schaalt op naar"),
            Map.entry("role", "rol"),
            Map.entry("theme", "thema"),
            Map.entry("reason", "reden"),
            Map.entry("comparedTo", "vergeleken met"));

    private static final Set<String> NAMED =
            Set.of("kind", "safetyField", "desiredDirection", "certainty", "level", "role");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("FRAMEWORK", "kadernota"),
            Map.entry("IMPLEMENTATION_PROGRAMME", "uitvoeringsprogramma"),
            Map.entry("ANNUAL_PLAN", "jaarplan"),
            Map.entry("REGIONAL_PLAN", "regionaal plan"),
            Map.entry("LIVING_ENVIRONMENT", "veilige woon- en leefomgeving"),
            Map.entry("BUSINESS", "bedrijvigheid en veiligheid"),
            Map.entry("YOUTH", "jeugd en veiligheid"),
            Map.entry("PHYSICAL", "fysieke veiligheid"),
            Map.entry("INTEGRITY", "integriteit en veiligheid"),
            Map.entry("LOWER", "lager"),
            Map.entry("HIGHER", "hoger"),
            Map.entry("NONE", "geen"),
            Map.entry("DECIDED", "vastgesteld"),
            Map.entry("EXPECTED", "verwacht"),
            Map.entry("PROPOSED", "voorgesteld"),
            Map.entry("UNKNOWN", "onbekend"),
            Map.entry("STRATEGIC", "strategisch"),
            Map.entry("TACTICAL", "tactisch"),
            Map.entry("OPERATIONAL", "operationeel"),
            Map.entry("PROTOCOL", "protocol"),
            Map.entry("COVENANT", "convenant"),
            Map.entry("LAW", "wet"),
            Map.entry("METHOD", "methode"),
            Map.entry("PARTNER", "partner"),
            Map.entry("CONSULTED", "geraadpleegd"),
            Map.entry("TO_BE_CONSULTED", "nog te raadplegen"),
            Map.entry("NAMED", "genoemd"));

    private DutchText() {}

    static String field(String field) {
        String step = "intermediate[";
        if (field.startsWith(step)) {
            return "tussendoel " + field.substring(step.length(), field.indexOf(']'));
        }
        return FIELDS.getOrDefault(field, field);
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "geen" : number.toPlainString().replace('.', ',');
    }

    static String euros(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "onbekend";
        }
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        DecimalFormatSymbols dutch = new DecimalFormatSymbols(Locale.ROOT);
        dutch.setGroupingSeparator('.');
        dutch.setDecimalSeparator(',');
        return "€ " + new DecimalFormat(whole ? "#,##0" : "#,##0.00", dutch).format(amount);
    }

    static String text(String field, @Nullable String text) {
        if (text == null) {
            return "geen";
        }
        return NAMED.contains(field) ? NAMES.getOrDefault(text, text) : text;
    }

    static String quoted(List<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    }

    /** A key as words, for a part that has no name. */
    static String words(String key) {
        return key.replace('-', ' ');
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
