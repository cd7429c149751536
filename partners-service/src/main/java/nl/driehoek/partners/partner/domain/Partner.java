package nl.driehoek.partners.partner.domain;

import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.partners.domain.Invariants;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or several named as one, that can promise something in a plan.
 *
 * @param code our own stable code; tokens name the caller's organisation by it
 * @param oin number in the Dutch register of organisations (OIN), where the organisation has one
 * @param jurisdictions regions of CBS that the partner works for, in the order given
 * @param parent code of the partner that this one is part of, such as the unit of a basisteam
 * @param members codes of the partners that a collective stands for; none when the plan does not say who they are
 * @param aliases other spellings of the name, as plans print them; another partner may have the same one
 * @param validity when the organisation exists; a commitment on it stays where it is when that ends
 */
public record Partner(
        String code,
        String name,
        PartnerType type,
        @Nullable String oin,
        List<String> jurisdictions,
        @Nullable String parent,
        List<String> members,
        List<String> aliases,
        @Nullable Contact contact,
        Validity validity) {

    public static final int LONGEST_NAME = 200;
    public static final int MOST_JURISDICTIONS = 400;
    public static final int MOST_MEMBERS = 100;
    public static final int MOST_ALIASES = 50;
    /** Prefix, number that may hold letters, suffix. */
    public static final String OIN_FORM = "[0-9]{8}[0-9A-Z]{9}[0-9]{3}";

    public Partner {
        jurisdictions = List.copyOf(jurisdictions);
        members = List.copyOf(members);
        aliases = List.copyOf(aliases);
        PartnerForm form = new PartnerForm(
                code,
                name,
                type,
                oin,
                jurisdictions,
                parent,
                members,
                aliases,
                contact == null ? null : new PartnerForm.ContactForm(contact.role(), contact.address()),
                validity.from(),
                validity.until());
        Invariants.hold(form::check);
    }

    /** All spellings by which it can be found, in the form that is compared. */
    public List<String> spellings() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(Spelling::key)
                .toList();
    }
}
