package nl.driehoek.partners.commitment.domain;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Invariants;
import org.jspecify.annotations.Nullable;

/**
 * The part of one organisation in a commitment.
 *
 * @param partner code of the partner
 */
public record Responsibility(String partner, ResponsibilityRole role) {

    public Responsibility {
        Invariants.hold(faults -> check(partner, role, faults));
    }

    public static void check(@Nullable String partner, @Nullable ResponsibilityRole role, Faults faults) {
        Codes.checkSlug(partner, "politie-groningen", faults.at("partner"));
        faults.at("role").require(role);
    }
}
