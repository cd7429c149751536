package nl.driehoek.partners.partner.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import nl.driehoek.partners.partner.PartnerFilter;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import nl.driehoek.partners.rest.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which partners are asked for. */
public record PartnerListParameters(
        @Parameter(
                description =
                        "Their name or one of their aliases, whole; capitals, and blanks around and between words,"
                                + " do not matter.",
                example = "Regiopolitie Groningen")
        @QueryParam("name")
        @Nullable
        String name,

        @Parameter(
                description = "A part of their code, of their name or of an alias, in capitals or not.",
                example = "politie")
        @QueryParam("text")
        @Nullable
        String text,

        @Parameter(description = "What sort of organisation.", schema = @Schema(implementation = PartnerType.class))
        @QueryParam("type")
        @Nullable
        String type,

        @Parameter(description = "A region that they work for, as it stands with the partner.", example = "GM0014")
        @QueryParam("jurisdiction")
        @Nullable
        String jurisdiction,

        @Parameter(
                description = "A day on which they exist.",
                example = "2012-02-02",
                schema = @Schema(implementation = LocalDate.class))
        @QueryParam("validOn")
        @Nullable
        String validOn,

        @Parameter(description = "Code of a collective that names them as a member.", example = "drentse-gemeenten")
        @QueryParam("memberOf")
        @Nullable
        String memberOf,

        @Parameter(description = "Code of the partner that they are part of.", example = "politie-noord-nederland")
        @QueryParam("parent")
        @Nullable
        String parent) {

    PartnerFilter filter() {
        return new PartnerFilter(
                Parameters.text("name", name, Partner.LONGEST_NAME),
                Parameters.text("text", text, Partner.LONGEST_NAME),
                Parameters.oneOf("type", PartnerType.class, type),
                Parameters.region("jurisdiction", jurisdiction),
                Parameters.day("validOn", validOn),
                Parameters.code("memberOf", memberOf, "drentse-gemeenten"),
                Parameters.code("parent", parent, "politie-noord-nederland"));
    }
}
