package nl.driehoek.partners.planview.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import nl.driehoek.partners.planview.domain.KnownTheme;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/** A theme that a plan has or once had; its key is the key of the map that it stands in. */
@Embeddable
class PlanThemeValue {
    @Column
    String title;

    @Column
    @Nullable
    String number;

    @Column
    @Nullable
    String parent;

    @Column(name = "last_in")
    int lastIn;

    @Column
    int position;

    void take(KnownTheme known) {
        title = known.theme().title();
        number = known.theme().number();
        parent = known.theme().parent();
        lastIn = known.lastIn();
        position = known.position();
    }

    KnownTheme known(String key) {
        return new KnownTheme(new PlanTheme(key, title, number, parent), lastIn, position);
    }
}
