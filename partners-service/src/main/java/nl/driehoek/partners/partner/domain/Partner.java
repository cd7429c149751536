package nl.driehoek.partners.partner.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or several named as one, that can promise something in a plan.
 *
 * @param code our own stable code; tokens name the caller's organisation by it
 * @param oin number in the Dutch register of organisations (OIN), where the organisation has one
 * @param jurisdictions regions of CBS that the partner works for, in the order given
 * @param parent code of the partner that this one is part of, such as the unit of a basisteam
 */
public record Partner(
        String code,
        String name,
        PartnerType type,
        @Nullable String oin,
        List<String> jurisdictions,
        @Nullable String parent) {

    public static final int LONGEST_NAME = 200;
    public static final int MOST_JURISDICTIONS = 400;
    /** Prefix, number that may hold letters, suffix. */
    public static final String OIN_FORM = "[0-9]{8}[0-9A-Z]{9}[0-9]{3}";

    private static final Pattern OIN = Pattern.compile(OIN_FORM);

    public Partner {
        jurisdictions = List.copyOf(jurisdictions);
        List<String> given = jurisdictions;
        Invariants.hold(faults -> check(code, name, type, oin, given, parent, faults));
    }

    /** Every fault of what is about to be registered; a parent's existence is not known here. */
    public static void check(
            @Nullable String code,
            @Nullable String name,
            @Nullable PartnerType type,
            @Nullable String oin,
            @Nullable List<String> jurisdictions,
            @Nullable String parent,
            Faults faults) {
        Codes.checkSlug(code, "politie-groningen", faults.at("code"));
        Texts.checkRequired(name, LONGEST_NAME, faults.at("name"));
        faults.at("type").require(type);
        checkOin(oin, faults.at("oin"));
        checkJurisdictions(jurisdictions, faults.at("jurisdictions"));
        checkParent(code, parent, faults.at("parent"));
    }

    private static void checkOin(@Nullable String oin, Faults faults) {
        if (oin != null && !OIN.matcher(oin).matches()) {
            faults.add("wrong-form", "must be an OIN of 20 positions, such as 00000099000000001000");
        }
    }

    private static void checkJurisdictions(@Nullable List<String> jurisdictions, Faults faults) {
        if (jurisdictions == null || jurisdictions.isEmpty()) {
            faults.add("required", "must name at least one region, such as GM0014");
            return;
        }
        if (jurisdictions.size() > MOST_JURISDICTIONS) {
            faults.add("too-many", "must be at most " + MOST_JURISDICTIONS);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < jurisdictions.size(); i++) {
            String region = jurisdictions.get(i);
            if (region == null || !Codes.isRegion(region)) {
                faults.at(i).add("wrong-form", "must be a region of CBS such as GM0014 or PV22");
            } else if (!seen.add(region)) {
                faults.at(i).add("jurisdiction-twice", region + " is named before");
            }
        }
    }

    private static void checkParent(@Nullable String code, @Nullable String parent, Faults faults) {
        if (parent == null) {
            return;
        }
        Codes.checkSlug(parent, "politie-noord-nederland", faults);
        if (parent.equals(code)) {
            faults.add("own-parent", "a partner cannot be part of itself");
        }
    }
}
