package nl.driehoek.partners.planview.domain;

import static nl.driehoek.partners.Groningen.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.Themes;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Revisions can come late, twice or in any order: what we know and what we flag must not depend on that. */
class PlanViewPropertiesTest {
    private static final List<String> KEYS = List.of("wijken-en-buurten", "huiselijk-geweld", "opgroeien", "drugs");

    /** The history of a plan: element i says by its bits which of the four themes revision i + 1 has. */
    private static Gen<List<Integer>> histories() {
        return lists().of(integers().between(0, 15)).ofSizeBetween(1, 8);
    }

    private static List<PlanRevision> revisions(List<Integer> history) {
        return IntStream.range(0, history.size())
                .mapToObj(i -> revision(
                        i + 1,
                        IntStream.range(0, KEYS.size())
                                .filter(bit -> (history.get(i) >> bit & 1) == 1)
                                .mapToObj(KEYS::get)
                                .toArray(String[]::new)))
                .toList();
    }

    private static PlanView view(List<PlanRevision> arriving) {
        return arriving.stream().skip(1).reduce(PlanView.of(arriving.get(0)), PlanView::with, (a, b) -> b);
    }

    /** All of them and some once more, in an order of chance. */
    private static List<PlanRevision> asTheyMayCome(List<PlanRevision> revisions, long seed) {
        Random chance = new Random(seed);
        List<PlanRevision> arriving = new ArrayList<>(revisions);
        revisions.stream().filter(r -> chance.nextBoolean()).forEach(arriving::add);
        Collections.shuffle(arriving, chance);
        return arriving;
    }

    @Test
    void anyOrderWithDuplicatesGivesTheSameView() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            List<PlanRevision> revisions = revisions(history);

            assertThat(view(asTheyMayCome(revisions, seed))).isEqualTo(view(revisions));
        });
    }

    @Test
    void anyOrderWithDuplicatesGivesTheSameFlags() {
        qt().forAll(histories(), longs().all(), integers().between(0, KEYS.size() - 1))
                .checkAssert((history, seed, theme) -> {
                    List<PlanRevision> revisions = revisions(history);

                    assertThat(Attention.of(view(asTheyMayCome(revisions, seed)), Themes.only(KEYS.get(theme))))
                            .isEqualTo(Attention.of(view(revisions), Themes.only(KEYS.get(theme))));
                });
    }

    @Test
    void theNewestRevisionAloneSaysWhichThemesThePlanHas() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            List<PlanRevision> revisions = revisions(history);
            PlanRevision newest = revisions.get(revisions.size() - 1);

            PlanView view = view(asTheyMayCome(revisions, seed));

            assertThat(view.present()).extracting(KnownTheme::theme).isEqualTo(newest.themes());
        });
    }

    @Test
    void aDroppedThemeIsInNoRevisionFromTheOneThatDroppedItAndInTheOneBeforeIt() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            PlanView view = view(asTheyMayCome(revisions(history), seed));

            for (KnownTheme left : view.left()) {
                int bit = KEYS.indexOf(left.key());
                int since = view.droppedIn(left.key());
                assertThat(history.get(since - 2) >> bit & 1).isEqualTo(1);
                assertThat(history.subList(since - 1, history.size())).allMatch(r -> (r >> bit & 1) == 0);
            }
        });
    }
}
