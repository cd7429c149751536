package nl.driehoek.partners.partner.domain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/** What somebody gave as a partner: anything may be missing or wrong, and every fault is told. */
public record PartnerForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable PartnerType type,
        @Nullable String oin,
        @Nullable List<? extends @Nullable String> jurisdictions,
        @Nullable String parent,
        @Nullable List<? extends @Nullable String> members,
        @Nullable List<? extends @Nullable String> aliases,
        @Nullable ContactForm contact,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    private static final Pattern OIN = Pattern.compile(Partner.OIN_FORM);

    /** What somebody gave as a contact. */
    public record ContactForm(
            @Nullable String role, @Nullable String address) {}

    /** Every fault that the partner has by itself; whom it names is not known here. */
    public void check(Faults faults) {
        Codes.checkSlug(code, "politie-groningen", faults.at("code"));
        Texts.checkRequired(name, Partner.LONGEST_NAME, faults.at("name"));
        faults.at("type").require(type);
        checkOin(faults.at("oin"));
        checkJurisdictions(faults.at("jurisdictions"));
        checkParent(faults.at("parent"));
        checkMembers(faults.at("members"));
        checkAliases(faults.at("aliases"));
        if (contact != null) {
            Contact.check(contact.role(), contact.address(), faults.at("contact"));
        }
        Validity.check(validFrom, validUntil, faults);
    }

    /** Only after the check found nothing. */
    public Partner partner() {
        return new Partner(
                requireNonNull(code),
                requireNonNull(name),
                requireNonNull(type),
                oin,
                complete(jurisdictions),
                parent,
                complete(members),
                complete(aliases),
                contact == null ? null : new Contact(requireNonNull(contact.role()), contact.address()),
                new Validity(validFrom, validUntil));
    }

    private static List<String> complete(@Nullable List<? extends @Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().map(each -> requireNonNull(each)).toList();
    }

    private void checkOin(Faults faults) {
        if (oin != null && !OIN.matcher(oin).matches()) {
            faults.add("wrong-form", "must be an OIN of 20 positions, such as 00000099000000001000");
        }
    }

    private void checkJurisdictions(Faults faults) {
        if (jurisdictions == null || jurisdictions.isEmpty()) {
            faults.add("required", "must name at least one region, such as GM0014");
            return;
        }
        if (isTooLong(jurisdictions, Partner.MOST_JURISDICTIONS, faults)) {
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

    private void checkParent(Faults faults) {
        if (parent == null) {
            return;
        }
        Codes.checkSlug(parent, "politie-noord-nederland", faults);
        if (parent.equals(code)) {
            faults.add("own-parent", "a partner cannot be part of itself");
        }
    }

    private void checkMembers(Faults faults) {
        if (members == null || members.isEmpty()) {
            return;
        }
        if (type != null && type != PartnerType.COLLECTIVE) {
            faults.add(
                    "not-a-collective", "only a COLLECTIVE has members; what is part of a partner names it as parent");
        }
        if (isTooLong(members, Partner.MOST_MEMBERS, faults)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String member = members.get(i);
            Codes.checkSlug(member, "gemeente-groningen", faults.at(i));
            if (member != null && member.equals(code)) {
                faults.at(i).add("own-member", "a collective cannot be a member of itself");
            } else if (member != null && !seen.add(member)) {
                faults.at(i).add("member-twice", member + " is named before");
            }
        }
    }

    /** Each spelling stands once, and the name is not said again: one that differs in capitals only finds nothing more. */
    private void checkAliases(Faults faults) {
        if (aliases == null || isTooLong(aliases, Partner.MOST_ALIASES, faults)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        if (name != null) {
            seen.add(Spelling.key(name));
        }
        for (int i = 0; i < aliases.size(); i++) {
            String alias = aliases.get(i);
            Texts.checkRequired(alias, Partner.LONGEST_NAME, faults.at(i));
            if (alias != null && !alias.isBlank() && !seen.add(Spelling.key(alias))) {
                faults.at(i).add("alias-twice", "is a name of this partner already, but for capitals and blanks");
            }
        }
    }

    private static boolean isTooLong(List<?> given, int most, Faults faults) {
        if (given.size() > most) {
            faults.add("too-many", "must be at most " + most);
            return true;
        }
        return false;
    }
}
