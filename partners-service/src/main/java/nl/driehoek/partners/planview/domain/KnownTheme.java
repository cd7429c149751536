package nl.driehoek.partners.planview.domain;

/**
 * A theme that a plan has or once had, as the last revision that had it tells it.
 *
 * @param standing whether that revision was adopted
 * @param lastIn number of the last revision, of those seen, that had the theme
 * @param position place among the themes of that revision
 */
public record KnownTheme(PlanTheme theme, Standing standing, int lastIn, int position) {

    public String key() {
        return theme.key();
    }
}
