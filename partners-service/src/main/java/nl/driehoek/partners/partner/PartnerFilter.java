package nl.driehoek.partners.partner;

import java.time.LocalDate;
import nl.driehoek.partners.partner.domain.PartnerType;
import org.jspecify.annotations.Nullable;

/**
 * Which partners are asked for; what is null does not matter.
 *
 * @param name one of their names, whatever its capitals and blanks
 * @param text a part of their code or of one of their names
 * @param jurisdiction a region that they work for
 * @param validOn a day on which they exist
 * @param memberOf code of a collective that names them as a member
 * @param parent code of the partner that they are part of
 */
public record PartnerFilter(
        @Nullable String name,
        @Nullable String text,
        @Nullable PartnerType type,
        @Nullable String jurisdiction,
        @Nullable LocalDate validOn,
        @Nullable String memberOf,
        @Nullable String parent) {}
