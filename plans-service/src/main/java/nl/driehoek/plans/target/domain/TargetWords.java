package nl.driehoek.plans.target.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words in which Dutch plans put their targets, all in lower case. */
final class TargetWords {
    /** What says openly that the target is still to be set; "niet bekend" does not, for nothing may follow. */
    static final List<String> OPEN = List.of(
            "nader te bepalen",
            "nog te bepalen",
            "nog nader te bepalen",
            "n.t.b.",
            "n.t.b",
            "ntb",
            "nader vast te stellen",
            "nog vast te stellen",
            "nog nader vast te stellen",
            "nader in te vullen",
            "nog in te vullen",
            "nog nader in te vullen",
            "nog niet bepaald",
            "nog niet vastgesteld",
            "nog niet bekend",
            "wordt nader bepaald",
            "wordt nog bepaald",
            "wordt later bepaald",
            "wordt nader vastgesteld",
            "wordt nog vastgesteld",
            "wordt later vastgesteld",
            "volgt",
            "volgt nog",
            "volgt later",
            "pm",
            "p.m.",
            "p.m");

    /** Words or a sign before a figure or a level. */
    record Side(Comparator comparator, List<String> words) {}

    static final List<Side> SIDES = List.of(
            new Side(
                    Comparator.AT_MOST,
                    List.of(
                            "≤",
                            "<=",
                            "maximaal",
                            "max.",
                            "max",
                            "hoogstens",
                            "hooguit",
                            "ten hoogste",
                            "maximaal gelijk aan",
                            "hoogstens gelijk aan",
                            "ten hoogste gelijk aan",
                            "niet meer dan",
                            "niet hoger dan",
                            "niet groter dan",
                            "niet boven",
                            "op of onder",
                            "lager dan of gelijk aan",
                            "minder dan of gelijk aan",
                            "kleiner dan of gelijk aan",
                            "lager of gelijk aan",
                            "minder of gelijk aan",
                            "kleiner of gelijk aan",
                            "gelijk aan of lager dan",
                            "gelijk aan of minder dan",
                            "gelijk aan of kleiner dan")),
            new Side(
                    Comparator.AT_LEAST,
                    List.of(
                            "≥",
                            ">=",
                            "minimaal",
                            "min.",
                            "minstens",
                            "ten minste",
                            "tenminste",
                            "minimaal gelijk aan",
                            "minstens gelijk aan",
                            "ten minste gelijk aan",
                            "niet minder dan",
                            "niet lager dan",
                            "niet kleiner dan",
                            "niet onder",
                            "niet beneden",
                            "op of boven",
                            "hoger dan of gelijk aan",
                            "meer dan of gelijk aan",
                            "groter dan of gelijk aan",
                            "hoger of gelijk aan",
                            "meer of gelijk aan",
                            "groter of gelijk aan",
                            "gelijk aan of hoger dan",
                            "gelijk aan of meer dan",
                            "gelijk aan of groter dan")),
            // These stand behind the others because "<" also begins "<=".
            new Side(Comparator.LESS_THAN, List.of("<", "lager dan", "minder dan", "kleiner dan", "onder", "beneden")),
            new Side(Comparator.MORE_THAN, List.of(">", "hoger dan", "meer dan", "groter dan", "boven")),
            new Side(Comparator.EXACTLY, List.of("=", "gelijk aan", "precies")));

    static final List<String> OR_LESS = List.of("of minder", "of lager", "of kleiner");
    static final List<String> OR_MORE = List.of("of meer", "of hoger", "of groter");

    /** {@code onder de 300}, {@code minimaal een 7}. */
    static final List<String> BEFORE_A_FIGURE = List.of("de", "een");

    static final List<String> KEEP = List.of("handhaven", "behouden", "vasthouden");
    static final List<String> LEVEL = List.of(
            "het niveau van",
            "het niveau in",
            "het niveau",
            "op het niveau van",
            "op het niveau in",
            "op niveau van",
            "op niveau",
            "niveau van",
            "niveau in",
            "niveau",
            "het niveau van het jaar");
    static final List<String> IN = List.of("in", "in het jaar", "het jaar");
    static final List<String> AGAINST = List.of(
            "t.o.v.", "t.o.v", "tov", "ten opzichte van", "vergeleken met", "vergeleken bij", "in vergelijking met");
    static final List<String> BASELINE = List.of("de nulmeting", "nulmeting");

    static final List<String> UP_TO = List.of("tot", "tot en met", "t/m");

    /** Behind a percentage: so much below, or above, what it was. */
    static final List<String> BELOW = List.of("lager dan", "minder dan", "kleiner dan", "onder", "beneden");

    static final List<String> ABOVE = List.of("hoger dan", "meer dan", "groter dan", "boven");
    static final List<String> LOWER = List.of("lager", "minder");
    static final List<String> HIGHER = List.of("hoger", "meer");

    static final List<String> A_FALL = List.of("daling", "afname", "vermindering", "verlaging", "reductie");
    static final List<String> A_RISE = List.of("stijging", "toename", "groei", "verhoging");
    private static final List<String> TO_FALL = List.of("dalen", "afnemen", "verminderen");
    private static final List<String> TO_RISE = List.of("stijgen", "toenemen", "groeien");

    static final List<String> HALVED = List.of("halvering", "halveren");
    static final List<String> DOUBLED = List.of("verdubbeling", "verdubbelen");

    /** Which way a value goes, without a figure of its own: it is compared with the level of a period. */
    enum Trend {
        // The ones with "niet" stand first because "stijgt" also begins "stijgt niet".
        NO_RISE(Comparator.AT_MOST, with(no(A_RISE), not(TO_RISE), List.of("stijgt niet", "neemt niet toe"))),
        NO_FALL(Comparator.AT_LEAST, with(no(A_FALL), not(TO_FALL), List.of("daalt niet", "neemt niet af"))),
        SAME(
                null,
                List.of(
                        "stabiel",
                        "stabiel houden",
                        "stabiel blijven",
                        "blijft stabiel",
                        "stabilisatie",
                        "stabiliseren",
                        "gelijk blijven",
                        "gelijk houden",
                        "blijft gelijk",
                        "gelijkblijvend")),
        FALL(
                Comparator.LESS_THAN,
                with(A_FALL, LOWER, TO_FALL, let(TO_FALL), List.of("daalt", "neemt af", "terugdringen"))),
        RISE(Comparator.MORE_THAN, with(A_RISE, HIGHER, TO_RISE, let(TO_RISE), List.of("stijgt", "neemt toe")));

        static final List<String> ALL_WORDS =
                Stream.of(values()).flatMap(trend -> trend.words().stream()).toList();

        private final @Nullable Comparator comparator;
        private final List<String> words;

        Trend(@Nullable Comparator comparator, List<String> words) {
            this.comparator = comparator;
            this.words = words;
        }

        /** Nothing for a level that should stay: the text does not say which side of it would be better. */
        @Nullable
        Comparator comparator() {
            return comparator;
        }

        List<String> words() {
            return words;
        }
    }

    /** What may stand behind the name of the thing that is counted. */
    static final List<String> BEHIND_A_THING = with(AGAINST, List.of("met"));

    /** What may stand before the name of the thing that is counted. */
    static final List<String> ARTICLES = List.of("het aantal", "aantal", "de", "het");

    /** What may stand between the words of that name, but neither begins nor ends it. */
    static final List<String> JOINING =
            List.of("van", "de", "het", "een", "en", "of", "in", "op", "door", "bij", "aan", "uit", "tegen");

    /** Words that say more of a figure than what it counts: who reads over them reads a target that is not there. */
    private static final List<String> SAYING_MORE = split("""
            geen niet wel maar behalve tenzij mits indien als uitgezonderd zonder dan met per tot na voor
            vanaf sinds binnen buiten tijdens onder boven rond om te nog nu meer minder lager hoger hooguit
            hoogstens minstens maximaal minimaal max min ongeveer circa bijna vrijwel nauwelijks deel helft
            kwart derde merendeel meeste enkel enkele één twee drie vier vijf zes zeven acht negen tien
            honderd duizend procent promille jaar jaarlijks plan plannen eis eisen grens grenzen basis idee
            actie acties reden wens nul data dalen daalt gelijk mogelijk bepaald aantal niveau ten opzichte
            tussen euro volgt van de het een en of in op door bij aan uit tegen
            """);

    /** Parts of words about the target itself, about figures, or about the way that they go. */
    private static final List<String> NOT_COUNTED = split("""
            streef doel norm target ambitie gegeven cijfer meting meetbaar meetbare gemeten informatie
            waarde getal percentage indicator kwanti afspra prognose verwacht registratie monitor onderzoek
            inzicht resulta prioriteit beleid voornemen bekend opgave antwoord toepassing bijzonderhe
            opmerking uitspra limiet maximum minimum termijn budget inzet taakstelling richtlijn criteri
            keuze beslui besliss voorkeur noodzaak aanleiding maatregel invulling vergelijk vastgesteld
            opgenomen geformuleerd genoemd vermeld beschikbaar stijg daling toename toenem afname afnem
            groei krimp verhog verlag vermind vermeerder reductie stabiel stabilis verander wijzig verschil
            verbeter verslechter achteruitgang vooruitgang terugval terugloop uitbreid halver verdubbel
            """);

    private TargetWords() {}

    /** Whether a word can be part of the name of what is counted, such as {@code criminele jeugdgroepen}. */
    static boolean namesAThing(String word) {
        return word.length() > 1
                && !SAYING_MORE.contains(word)
                && NOT_COUNTED.stream().noneMatch(word::contains);
    }

    private static List<String> split(String words) {
        return List.of(words.strip().split("\\s+"));
    }

    private static List<String> no(List<String> nouns) {
        return nouns.stream()
                .flatMap(noun -> Stream.of("geen " + noun, "geen verdere " + noun))
                .toList();
    }

    private static List<String> not(List<String> verbs) {
        return verbs.stream()
                .flatMap(verb -> Stream.of(
                        "niet " + verb,
                        "niet laten " + verb,
                        "niet verder " + verb,
                        "niet verder laten " + verb,
                        "mag niet " + verb,
                        "mag niet verder " + verb))
                .toList();
    }

    private static List<String> let(List<String> verbs) {
        return verbs.stream().map(verb -> "laten " + verb).toList();
    }

    @SafeVarargs
    private static List<String> with(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
