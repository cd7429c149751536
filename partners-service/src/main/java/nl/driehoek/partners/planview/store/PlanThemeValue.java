package nl.driehoek.partners.planview.store;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Optional;
import nl.driehoek.partners.planview.domain.ConsultedTheme;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A theme that a plan has or once had, adopted, consulted on, or both; its key is the key of the map that it stands in.
 * One row for both, so that a commitment can refer to it whatever becomes of the consultation.
 */
@Embeddable
class PlanThemeValue {
    @Embedded
    @Nullable
    ThemeStandingValue adopted;

    @Embedded
    @AttributeOverride(name = "title", column = @Column(name = "consulted_title"))
    @AttributeOverride(name = "number", column = @Column(name = "consulted_number"))
    @AttributeOverride(name = "parent", column = @Column(name = "consulted_parent"))
    @AttributeOverride(name = "lastIn", column = @Column(name = "consulted_in"))
    @AttributeOverride(name = "position", column = @Column(name = "consulted_position"))
    @Nullable
    ThemeStandingValue consulted;

    @Column(name = "consultation_told_at")
    @Nullable
    Long toldAt;

    void take(KnownTheme known) {
        adopted = ThemeStandingValue.of(known);
    }

    void take(ConsultedTheme theme) {
        consulted = ThemeStandingValue.of(theme.known());
        toldAt = theme.toldAt();
    }

    Optional<KnownTheme> adopted(String key) {
        return Optional.ofNullable(adopted).map(value -> value.known(key, Standing.ADOPTED));
    }

    Optional<ConsultedTheme> consulted(String key) {
        Long sequence = toldAt;
        return sequence == null
                ? Optional.empty()
                : Optional.ofNullable(consulted)
                        .map(value -> new ConsultedTheme(value.known(key, Standing.CONSULTED), sequence));
    }
}
