package nl.driehoek.partners.planview.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a revision says of the plan as a whole; all of it is absent while there is no such revision. */
@Embeddable
class PlanHeaderValue {
    @Column
    Integer revision;

    @Column
    @Nullable
    String reference;

    @Column
    String title;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> jurisdictions;

    @Column(name = "period_from")
    Integer periodFrom;

    @Column(name = "period_to")
    Integer periodTo;

    static @Nullable PlanHeaderValue of(@Nullable PlanHeader header) {
        if (header == null) {
            return null;
        }
        PlanHeaderValue value = new PlanHeaderValue();
        value.revision = header.revision();
        value.reference = header.reference();
        value.title = header.title();
        value.jurisdictions = header.jurisdictions().stream().sorted().toList();
        value.periodFrom = header.period().from();
        value.periodTo = header.period().to();
        return value;
    }

    PlanHeader header() {
        return new PlanHeader(
                revision, reference, title, Set.copyOf(jurisdictions), new PlanPeriod(periodFrom, periodTo));
    }
}
