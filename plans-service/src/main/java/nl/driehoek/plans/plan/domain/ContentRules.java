package nl.driehoek.plans.plan.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentForm.BudgetForm;
import nl.driehoek.plans.plan.domain.ContentForm.MonitoredForm;
import nl.driehoek.plans.plan.domain.ContentForm.TargetForm;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import org.jspecify.annotations.Nullable;

/** What a content must be like. Everything that is wrong with it comes out at once. */
public final class ContentRules {
    private static final int MOST_THEMES = 200;
    private static final int MOST_TARGETS = 500;
    private static final int MOST_LEVELS = 3;
    private static final int AMOUNT_DIGITS = 15;

    private final ContentScope scope;
    private final Set<String> themeKeys = new HashSet<>();

    private ContentRules(ContentScope scope) {
        this.scope = scope;
    }

    /**
     * Reads a content for the plan that it is to stand in.
     *
     * @return the content; empty when faults were noted, here or before
     */
    public static Optional<PlanContent> read(ContentForm form, ContentScope scope, Faults faults) {
        return new ContentRules(scope).read(form, faults);
    }

    /** Notes what is wrong with a content whatever the plan that it is for. */
    public static void check(ContentForm form, Faults faults) {
        read(form, ContentScope.UNKNOWN, faults);
    }

    /** Notes what is wrong with a theme wherever it is to stand. */
    public static void check(ThemeForm form, Faults faults) {
        new ContentRules(ContentScope.UNKNOWN).theme(form, 1, faults);
    }

    /** Notes what is wrong with a target whatever the themes of the plan. */
    public static void check(TargetForm form, Faults faults) {
        Set<String> themes = form.theme() == null ? Set.of() : Set.of(form.theme());
        new TargetRules(ContentScope.UNKNOWN, themes).target(form, faults);
    }

    private Optional<PlanContent> read(ContentForm form, Faults faults) {
        List<Theme> themes = themes(form.themes(), 1, faults.at("themes"));
        if (themeKeys.size() > MOST_THEMES) {
            faults.at("themes").add("too-many", "a plan has at most " + MOST_THEMES + " themes");
        }
        PlanContent content = new PlanContent(
                Rules.texts(form.principles(), faults.at("principles")),
                themes,
                limited(form.targets(), faults.at("targets"))
                        ? new TargetRules(scope, themeKeys).read(form.targets(), faults.at("targets"))
                        : List.of(),
                limited(form.monitored(), faults.at("monitored"))
                        ? Rules.each(form.monitored(), faults.at("monitored"), this::monitored)
                        : List.of(),
                limited(form.budget(), faults.at("budget")) ? budget(form.budget(), faults.at("budget")) : List.of(),
                Rules.texts(form.openFields(), faults.at("openFields")),
                new SurroundingsRules(themeKeys).read(form.surroundings(), faults));
        return faults.isEmpty() ? Optional.of(content) : Optional.empty();
    }

    private static boolean limited(@Nullable List<?> list, Faults faults) {
        if (list != null && list.size() > MOST_TARGETS) {
            faults.add("too-many", "at most " + MOST_TARGETS + " are kept");
            return false;
        }
        return true;
    }

    private List<Theme> themes(@Nullable List<@Nullable ThemeForm> forms, int level, Faults faults) {
        if (level > MOST_LEVELS) {
            if (forms != null && !forms.isEmpty()) {
                faults.add("theme-too-deep", "themes are nested at most " + MOST_LEVELS + " deep");
            }
            return List.of();
        }
        return Rules.each(forms, faults, (form, place) -> theme(form, level, place));
    }

    private @Nullable Theme theme(ThemeForm form, int level, Faults faults) {
        String key = Rules.uniqueKey(form.key(), themeKeys, "theme-key-twice", faults.at("key"));
        String title = Rules.required(form.title(), Rules.SHORT_TEXT, faults.at("title"));
        String number = Rules.optional(form.number(), Rules.SHORT_TEXT, faults.at("number"));
        String objective = Rules.optional(form.objective(), Rules.LONG_TEXT, faults.at("objective"));
        List<String> results = Rules.texts(form.intendedResults(), faults.at("intendedResults"));
        List<String> policy = Rules.texts(form.relatedPolicy(), faults.at("relatedPolicy"));
        List<String> focus = Rules.texts(form.focusAreas(), faults.at("focusAreas"));
        List<String> open = Rules.texts(form.openFields(), faults.at("openFields"));
        List<Theme> below = themes(form.themes(), level + 1, faults.at("themes"));
        return key == null || title == null
                ? null
                : new Theme(key, title, number, form.safetyField(), objective, results, policy, focus, open, below);
    }

    private @Nullable Monitored monitored(MonitoredForm form, Faults faults) {
        String theme = knownTheme(form.theme(), themeKeys, faults.at("theme"));
        String indicator = Rules.indicator(form.indicator(), scope, faults.at("indicator"));
        String name = Rules.optional(form.name(), Rules.SHORT_TEXT, faults.at("name"));
        String area = Rules.area(form.area(), scope, faults.at("area"));
        var breakdown = Rules.breakdown(form.breakdown(), faults.at("breakdown"));
        String printed = Rules.optional(form.printed(), Rules.SHORT_TEXT, faults.at("printed"));
        return indicator == null || area == null
                ? null
                : new Monitored(theme, indicator, name, area, breakdown, printed);
    }

    static @Nullable String knownTheme(@Nullable String theme, Set<String> known, Faults faults) {
        if (theme != null && !known.contains(theme)) {
            faults.add("unknown-theme", "there is no theme with this key in the document");
            return null;
        }
        return theme;
    }

    private static List<BudgetLine> budget(@Nullable List<@Nullable BudgetForm> forms, Faults faults) {
        Set<String> keys = new HashSet<>();
        return Rules.each(forms, faults, (form, place) -> budgetLine(form, keys, place));
    }

    private static @Nullable BudgetLine budgetLine(BudgetForm form, Set<String> keys, Faults faults) {
        String key = Rules.uniqueKey(form.key(), keys, "budget-key-twice", faults.at("key"));
        String item = Rules.required(form.item(), Rules.SHORT_TEXT, faults.at("item"));
        BigDecimal amount = amount(form.amount(), faults.at("amount"));
        String source = Rules.required(form.source(), Rules.SHORT_TEXT, faults.at("source"));
        boolean certain = faults.at("certainty").require(form.certainty());
        Integer year = Rules.year(form.year(), faults.at("year"));
        Integer lastYear = form.lastYear() == null ? null : Rules.year(form.lastYear(), faults.at("lastYear"));
        if (year != null && lastYear != null && lastYear < year) {
            faults.at("lastYear").add("period-reversed", "ends in " + lastYear + ", before it begins in " + year);
        }
        if (key == null || item == null || source == null || !certain || form.certainty() == null || year == null) {
            return null;
        }
        return new BudgetLine(key, item, amount, year, lastYear, source, form.certainty());
    }

    private static @Nullable BigDecimal amount(@Nullable BigDecimal amount, Faults faults) {
        if (amount == null) {
            return null;
        }
        boolean euros = amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= 2
                && amount.precision() - amount.scale() <= AMOUNT_DIGITS;
        if (!euros) {
            faults.add("wrong-amount", "must be euros, not below zero, with at most two decimals");
            return null;
        }
        return amount;
    }
}
