package nl.driehoek.partners.planview.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a plan. */
@Entity
@Table(name = "plan_view")
public class PlanViewEntity {
    @Id
    @Column(name = "plan_id")
    UUID planId;

    @Column
    int revision;

    @Column
    @Nullable
    String reference;

    @Column
    String title;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> jurisdictions;

    @Column(name = "revisions_seen")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> revisionsSeen;

    @ElementCollection
    @CollectionTable(name = "plan_theme", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "key")
    Map<String, PlanThemeValue> themes = new HashMap<>();

    void take(PlanView view) {
        planId = view.planId();
        revision = view.revision();
        reference = view.reference();
        title = view.title();
        jurisdictions = view.jurisdictions().stream().sorted().toList();
        revisionsSeen = view.revisionsSeen();
        for (KnownTheme known : view.themes()) {
            themes.computeIfAbsent(known.key(), key -> new PlanThemeValue()).take(known);
        }
    }

    PlanView view() {
        return new PlanView(
                planId,
                revision,
                reference,
                title,
                Set.copyOf(jurisdictions),
                revisionsSeen,
                themes.entrySet().stream()
                        .map(theme -> theme.getValue().known(theme.getKey()))
                        .toList());
    }
}
