package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import nl.driehoek.plans.plan.domain.ContentForm.MonitoredForm;
import nl.driehoek.plans.plan.domain.Monitored;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator that the plan follows without setting a target. */
@Schema(name = "MonitoredIndicator", description = "An indicator that is followed without a target.")
public record MonitoredDocument(
        @Schema(description = "Key of the theme that it stands under.", examples = "winkelgebied-en-bedrijventerreinen")
        @Nullable
        String theme,

        @Schema(required = true, description = "Code of the indicator.", examples = "groningen-winkeldiefstal")
        @Nullable
        String indicator,

        @Schema(description = "Name of the indicator as the plan prints it.", examples = "Aantal winkeldiefstallen")
        @Nullable
        String name,

        @Schema(description = "CBS code or own district; left out, the plan's jurisdiction.", examples = "GM0014")
        @Nullable
        String area,

        @Schema(description = "The part of the population that it is about; left out for the whole.") @Nullable
        Map<String, @Nullable String> breakdown,

        @Schema(
                description = "An ambition in words that states no bound, to the letter.",
                examples = "het aantal inbraken niet laten stijgen")
        @Nullable
        String printed) {

    static MonitoredDocument of(Monitored monitored) {
        return new MonitoredDocument(
                monitored.theme(),
                monitored.indicator(),
                monitored.name(),
                monitored.area(),
                TargetDocument.copy(monitored.breakdown()),
                monitored.printed());
    }

    MonitoredForm form() {
        return new MonitoredForm(theme, indicator, name, area, breakdown, printed);
    }

    Monitored monitored() {
        return new Monitored(
                theme, requireNonNull(indicator), name, requireNonNull(area), TargetDocument.copy(breakdown), printed);
    }
}
