package nl.driehoek.partners.planview.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.driehoek.partners.planview.domain.AdoptedRevisions;
import nl.driehoek.partners.planview.domain.Consultations;
import nl.driehoek.partners.planview.domain.ConsultedTheme;
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

    @Embedded
    @Nullable
    PlanHeaderValue adopted;

    @Column(name = "adopted_told_at")
    long adoptedToldAt;

    @Column(name = "revisions_seen")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> revisionsSeen;

    @Embedded
    @AttributeOverride(name = "revision", column = @Column(name = "consulted_revision"))
    @AttributeOverride(name = "reference", column = @Column(name = "consulted_reference"))
    @AttributeOverride(name = "title", column = @Column(name = "consulted_title"))
    @AttributeOverride(name = "jurisdictions", column = @Column(name = "consulted_jurisdictions"))
    @AttributeOverride(name = "periodFrom", column = @Column(name = "consulted_period_from"))
    @AttributeOverride(name = "periodTo", column = @Column(name = "consulted_period_to"))
    @Nullable
    PlanHeaderValue consulted;

    @Column(name = "consultation_told_at")
    long consultationToldAt;

    @Column(name = "consultation_ended_at")
    long consultationEndedAt;

    @ElementCollection
    @CollectionTable(name = "plan_theme", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "key")
    Map<String, PlanThemeValue> themes = new HashMap<>();

    void take(PlanView view) {
        adopted = PlanHeaderValue.of(view.adopted().newest());
        adoptedToldAt = view.adopted().toldAt();
        revisionsSeen = view.adopted().seen();
        consulted = PlanHeaderValue.of(view.consultations().newest());
        consultationToldAt = view.consultations().toldAt();
        consultationEndedAt = view.consultations().endedAt();
        for (KnownTheme known : view.adopted().themes()) {
            theme(known.key()).take(known);
        }
        for (ConsultedTheme consultedOn : view.consultations().themes()) {
            theme(consultedOn.key()).take(consultedOn);
        }
    }

    private PlanThemeValue theme(String key) {
        return themes.computeIfAbsent(key, absent -> new PlanThemeValue());
    }

    PlanView view() {
        return new PlanView(
                planId,
                new AdoptedRevisions(
                        adopted == null ? null : adopted.header(),
                        adoptedToldAt,
                        revisionsSeen,
                        themes(PlanThemeValue::adopted)),
                new Consultations(
                        consulted == null ? null : consulted.header(),
                        consultationToldAt,
                        consultationEndedAt,
                        themes(PlanThemeValue::consulted)));
    }

    private <T> List<T> themes(BiFunction<PlanThemeValue, String, Optional<T>> standing) {
        return themes.entrySet().stream()
                .flatMap(theme -> standing.apply(theme.getValue(), theme.getKey()).stream())
                .toList();
    }
}
