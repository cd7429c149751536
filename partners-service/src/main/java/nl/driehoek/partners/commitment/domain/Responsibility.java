package nl.driehoek.partners.commitment.domain;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The part of one organisation in a commitment.
 *
 * @param partner code of the partner
 * @param unit the part of the organisation that does it, as the plan prints it, such as "Vakdirectie Stadstoezicht"
 */
public record Responsibility(
        String partner, ResponsibilityRole role, @Nullable String unit) {

    public static final int LONGEST_UNIT = 200;

    public Responsibility {
        Invariants.hold(faults -> check(partner, role, unit, faults));
    }

    public Responsibility(String partner, ResponsibilityRole role) {
        this(partner, role, null);
    }

    public static void check(
            @Nullable String partner, @Nullable ResponsibilityRole role, @Nullable String unit, Faults faults) {
        Codes.checkSlug(partner, "politie-groningen", faults.at("partner"));
        faults.at("role").require(role);
        Texts.checkOptional(unit, LONGEST_UNIT, faults.at("unit"));
    }
}
