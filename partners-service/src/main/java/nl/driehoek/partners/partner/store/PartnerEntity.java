package nl.driehoek.partners.partner.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import nl.driehoek.partners.partner.RegisteredPartner;
import nl.driehoek.partners.partner.domain.Contact;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
import nl.driehoek.partners.partner.domain.Validity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the register. */
@Entity
@Table(name = "partner")
public class PartnerEntity {
    @Id
    String code;

    @Column
    String name;

    @Column
    @Enumerated(EnumType.STRING)
    PartnerType type;

    @Column
    @Nullable
    String oin;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> jurisdictions;

    @Column
    @Nullable
    String parent;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> members;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases;

    /** Name and aliases in the form that is compared, for the index that finds them. */
    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> spellings;

    @Column(name = "contact_role")
    @Nullable
    String contactRole;

    @Column(name = "contact_address")
    @Nullable
    String contactAddress;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    @Column
    int version;

    void take(RegisteredPartner registered) {
        Partner partner = registered.partner();
        Contact contact = partner.contact();
        code = partner.code();
        name = partner.name();
        type = partner.type();
        oin = partner.oin();
        jurisdictions = partner.jurisdictions();
        parent = partner.parent();
        members = partner.members();
        aliases = partner.aliases();
        spellings = partner.spellings();
        contactRole = contact == null ? null : contact.role();
        contactAddress = contact == null ? null : contact.address();
        validFrom = partner.validity().from();
        validUntil = partner.validity().until();
        version = registered.version();
    }

    RegisteredPartner registered() {
        Contact contact = contactRole == null ? null : new Contact(contactRole, contactAddress);
        Validity validity = new Validity(validFrom, validUntil);
        return new RegisteredPartner(
                new Partner(code, name, type, oin, jurisdictions, parent, members, aliases, contact, validity),
                version);
    }
}
