package nl.driehoek.plans.plan.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stands for the body of every PATCH in the OpenAPI document; it is bound as the JSON that it is. */
@Schema(
        name = "MergePatch",
        type = SchemaType.OBJECT,
        additionalProperties = Schema.True.class,
        description = "JSON Merge Patch (RFC 7396): members to set; null takes one away; what is left out stays. A list"
                + " is replaced whole.",
        examples = "{\"decidingBody\": \"Gemeenteraad\"}")
record MergePatchDocument() {}
