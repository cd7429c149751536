package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;
import static nl.driehoek.plans.plan.document.ContentDocument.forms;
import static nl.driehoek.plans.plan.document.ContentDocument.map;
import static nl.driehoek.plans.plan.document.ContentDocument.present;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.ContentForm.ThemeForm;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.SafetyField;
import nl.driehoek.plans.plan.domain.Theme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme with the themes below it. */
@Schema(name = "Theme", description = "A theme of the plan, with the themes below it.")
public record ThemeDocument(
        @Schema(
                required = true,
                description = "Names the theme in all revisions and editions, whatever its number and title.",
                examples = "wijken-en-buurten")
        @Nullable
        String key,

        @Schema(required = true, examples = "Veilige en leefbare wijken en buurten") @Nullable
        String title,

        @Schema(description = "Number as printed.", examples = "1") @Nullable
        String number,

        @Schema(
                description = "Field of the Kernbeleid Veiligheid (VNG): veilige woon- en leefomgeving, bedrijvigheid,"
                        + " jeugd, fysieke veiligheid, integriteit.",
                examples = "LIVING_ENVIRONMENT")
        @Nullable
        SafetyField safetyField,

        @Schema(examples = "Wijken veilig en leefbaar houden voor alle inwoners") @Nullable
        String objective,

        @Schema(description = "What the theme should bring about.") @Nullable
        List<@Nullable String> intendedResults,

        @Schema(
                description = "Other policy that the theme leans on.",
                examples = "[\"Kadernota Veiligheidsbeleid 2011-2014\"]")
        @Nullable
        List<@Nullable String> relatedPolicy,

        @Schema(description = "What gets most attention.", examples = "[\"Woninginbraken\"]") @Nullable
        List<@Nullable String> focusAreas,

        @Schema(description = "What is still to be found out or decided.") @Nullable
        List<@Nullable String> openFields,

        @Schema(description = "Themes below this one, at most three deep in all.") @Nullable
        List<@Nullable ThemeDocument> themes)
        implements Checked {

    /** The rules that hold wherever it stands. */
    @Override
    public void check(Faults faults) {
        ContentRules.check(form(), faults);
    }

    public static ThemeDocument of(Theme theme) {
        return new ThemeDocument(
                theme.key(),
                theme.title(),
                theme.number(),
                theme.safetyField(),
                theme.objective(),
                List.copyOf(theme.intendedResults()),
                List.copyOf(theme.relatedPolicy()),
                List.copyOf(theme.focusAreas()),
                List.copyOf(theme.openFields()),
                map(theme.themes(), ThemeDocument::of));
    }

    /** As somebody sent it: for the rules to judge. */
    public ThemeForm form() {
        return new ThemeForm(
                key,
                title,
                number,
                safetyField,
                objective,
                intendedResults,
                relatedPolicy,
                focusAreas,
                openFields,
                forms(themes, ThemeDocument::form));
    }

    Theme theme() {
        return new Theme(
                requireNonNull(key),
                requireNonNull(title),
                number,
                safetyField,
                objective,
                present(intendedResults),
                present(relatedPolicy),
                present(focusAreas),
                present(openFields),
                map(present(themes), ThemeDocument::theme));
    }

    ThemeDocument withoutTexts() {
        return new ThemeDocument(
                key,
                title,
                number,
                safetyField,
                null,
                null,
                null,
                null,
                null,
                map(present(themes), ThemeDocument::withoutTexts));
    }
}
