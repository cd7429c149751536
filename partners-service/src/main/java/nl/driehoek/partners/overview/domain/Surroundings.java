package nl.driehoek.partners.overview.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.partners.partner.domain.Partner;

/**
 * What has to be known beside the commitments themselves.
 *
 * @param zone in which days begin and end
 * @param partners every partner that has a part, by its code
 * @param failed what others depend on and was not kept, by its id
 */
public record Surroundings(
        LocalDate today, ZoneId zone, Map<String, Partner> partners, Map<UUID, FailedDependency> failed) {

    public Surroundings {
        partners = Map.copyOf(partners);
        failed = Map.copyOf(failed);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    String name(String partner) {
        Partner known = partners.get(partner);
        return known == null ? partner : known.name();
    }

    String names(Collection<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** The last day of a partner, when that lies in the past. */
    Optional<LocalDate> endOf(String partner) {
        return Optional.ofNullable(partners.get(partner))
                .map(known -> known.validity().until())
                .filter(until -> until.isBefore(today));
    }
}
