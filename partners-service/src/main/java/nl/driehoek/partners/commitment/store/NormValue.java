package nl.driehoek.partners.commitment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import nl.driehoek.partners.commitment.domain.Norm;
import nl.driehoek.partners.norm.domain.NormComparator;
import org.jspecify.annotations.Nullable;

/** The figure that a commitment promises; absent as a whole when all its columns are null. */
@Embeddable
class NormValue {
    @Column(name = "norm_comparator")
    @Enumerated(EnumType.STRING)
    NormComparator comparator;

    @Column(name = "norm_quantity")
    BigDecimal quantity;

    @Column(name = "norm_unit")
    String unit;

    @Column(name = "norm_text")
    @Nullable
    String text;

    static NormValue of(Norm norm) {
        NormValue value = new NormValue();
        value.comparator = norm.comparator();
        value.quantity = norm.quantity();
        value.unit = norm.unit();
        value.text = norm.text();
        return value;
    }

    Norm norm() {
        return new Norm(comparator, quantity, unit, text);
    }
}
