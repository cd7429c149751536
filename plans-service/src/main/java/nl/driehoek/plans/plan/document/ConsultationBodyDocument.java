package nl.driehoek.plans.plan.document;

import static java.util.Objects.requireNonNull;
import static nl.driehoek.plans.plan.document.ContentDocument.present;

import java.util.List;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.SurroundingsForm.BodyForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where partners consult each other. */
@Schema(name = "ConsultationBody", description = "Where partners consult each other.")
public record ConsultationBodyDocument(
        @Schema(
                required = true,
                description = "Names the body in all revisions; unique in each.",
                examples = "tactisch-veiligheidsoverleg")
        @Nullable
        String key,

        @Schema(required = true, examples = "Tactisch Veiligheidsoverleg") @Nullable
        String name,

        @Schema(description = "At which level it decides.", examples = "TACTICAL")
        ConsultationBody.@Nullable Level level,

        @Schema(
                description = "Keys of the bodies to which it takes what it cannot settle.",
                examples = "[\"driehoek\", \"politieoverleg\"]")
        @Nullable
        List<@Nullable String> escalatesTo) {

    static ConsultationBodyDocument of(ConsultationBody body) {
        return new ConsultationBodyDocument(body.key(), body.name(), body.level(), List.copyOf(body.escalatesTo()));
    }

    BodyForm form() {
        return new BodyForm(key, name, level, escalatesTo);
    }

    ConsultationBody body() {
        return new ConsultationBody(requireNonNull(key), requireNonNull(name), level, present(escalatesTo));
    }
}
