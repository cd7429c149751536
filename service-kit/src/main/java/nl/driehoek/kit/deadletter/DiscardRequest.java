package nl.driehoek.kit.deadletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a dead letter need not have its effect. */
@Schema(name = "DeadLetterDiscardRequest")
public record DiscardRequest(
        @Schema(required = true, examples = "Test message of the police system") @NotBlank @Size(max = 1000)
        String reason) {}
