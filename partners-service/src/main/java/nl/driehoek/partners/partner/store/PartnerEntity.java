package nl.driehoek.partners.partner.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import nl.driehoek.partners.partner.RegisteredPartner;
import nl.driehoek.partners.partner.domain.Partner;
import nl.driehoek.partners.partner.domain.PartnerType;
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
    int version;

    void take(RegisteredPartner registered) {
        Partner partner = registered.partner();
        code = partner.code();
        name = partner.name();
        type = partner.type();
        oin = partner.oin();
        jurisdictions = partner.jurisdictions();
        parent = partner.parent();
        version = registered.version();
    }

    RegisteredPartner registered() {
        return new RegisteredPartner(new Partner(code, name, type, oin, jurisdictions, parent), version);
    }
}
