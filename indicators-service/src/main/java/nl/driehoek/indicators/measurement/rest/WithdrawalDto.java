package nl.driehoek.indicators.measurement.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a measurement is taken back. */
@Schema(name = "Withdrawal", description = "Why a measurement is taken back.")
public record WithdrawalDto(
        @Schema(description = "What was wrong with it.", examples = "Hoort bij een andere gemeente")
        @NotBlank
        @Size(max = 500)
        String reason) {}
