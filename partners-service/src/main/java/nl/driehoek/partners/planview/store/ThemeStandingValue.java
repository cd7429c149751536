package nl.driehoek.partners.planview.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanTheme;
import nl.driehoek.partners.planview.domain.Standing;
import org.jspecify.annotations.Nullable;

/** A theme as the last revision of one standing had it; all of it is absent when none ever had it. */
@Embeddable
class ThemeStandingValue {
    @Column
    String title;

    @Column
    @Nullable
    String number;

    @Column
    @Nullable
    String parent;

    @Column(name = "last_in")
    Integer lastIn;

    @Column
    Integer position;

    static ThemeStandingValue of(KnownTheme known) {
        ThemeStandingValue value = new ThemeStandingValue();
        value.title = known.theme().title();
        value.number = known.theme().number();
        value.parent = known.theme().parent();
        value.lastIn = known.lastIn();
        value.position = known.position();
        return value;
    }

    KnownTheme known(String key, Standing standing) {
        return new KnownTheme(new PlanTheme(key, title, number, parent), standing, lastIn, position);
    }
}
