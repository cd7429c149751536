package nl.driehoek.plans.plan.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The years that a plan is for. */
@Schema(name = "Years", description = "The years that a plan is for, both included.")
public record PeriodDto(
        @Schema(required = true, examples = "2012") @Nullable
        Integer from,

        @Schema(required = true, examples = "2012") @Nullable
        Integer to) {}
