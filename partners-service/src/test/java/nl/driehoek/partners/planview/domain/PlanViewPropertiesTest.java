package nl.driehoek.partners.planview.domain;

import static nl.driehoek.partners.Groningen.PLAN;
import static nl.driehoek.partners.Groningen.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    private static <T> List<T> asTheyMayCome(List<T> events, long seed) {
        Random chance = new Random(seed);
        List<T> arriving = new ArrayList<>(events);
        events.stream().filter(r -> chance.nextBoolean()).forEach(arriving::add);
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

    /** What became of a revision that was submitted. */
    private enum Fate {
        ADOPTED,
        WITHDRAWN,
        /** Only the last one can be. */
        STILL_CONSULTED_ON
    }

    /** What happened to a plan: each revision was submitted, and then adopted or withdrawn, all but perhaps the last. */
    private record Life(List<PlanRevision> revisions, List<Fate> fates) {

        static Life of(List<Integer> history, long seed) {
            Random chance = new Random(seed);
            List<Fate> fates = new ArrayList<>();
            for (int i = 0; i < history.size(); i++) {
                boolean last = i == history.size() - 1;
                fates.add(Fate.values()[chance.nextInt(last ? 3 : 2)]);
            }
            return new Life(PlanViewPropertiesTest.revisions(history), fates);
        }

        /** All that is told of it, each as what it does to a view. Sequences count the events on consultations. */
        List<UnaryOperator<PlanView>> told() {
            List<UnaryOperator<PlanView>> told = new ArrayList<>();
            long sequence = 0;
            for (PlanRevision revision : revisions) {
                long opened = ++sequence;
                told.add(view -> view.consulting(revision, opened));
                switch (fates.get(revision.revision() - 1)) {
                    case ADOPTED -> told.add(view -> view.with(revision));
                    case WITHDRAWN -> {
                        long ended = ++sequence;
                        told.add(view -> view.consultationEnded(ended));
                    }
                    case STILL_CONSULTED_ON -> {}
                }
            }
            return told;
        }

        /** The themes of the newest adopted revision, and of the one that is still consulted on. */
        Set<String> themesNow() {
            Set<String> now = new HashSet<>();
            int inForce = fates.lastIndexOf(Fate.ADOPTED);
            int open = fates.indexOf(Fate.STILL_CONSULTED_ON);
            IntStream.of(inForce, open)
                    .filter(i -> i >= 0)
                    .forEach(i -> revisions.get(i).themes().forEach(theme -> now.add(theme.key())));
            return now;
        }

        Set<String> themesEver() {
            return revisions.stream()
                    .flatMap(revision -> revision.themes().stream())
                    .map(PlanTheme::key)
                    .collect(Collectors.toSet());
        }
    }

    private static PlanView viewOf(List<UnaryOperator<PlanView>> told) {
        PlanView view = PlanView.unknown(PLAN);
        for (UnaryOperator<PlanView> event : told) {
            view = event.apply(view);
        }
        return view;
    }

    private static Set<String> keys(List<KnownTheme> themes) {
        return themes.stream().map(KnownTheme::key).collect(Collectors.toSet());
    }

    @Test
    void anyOrderOfAdoptionsAndConsultationsGivesTheSameView() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            List<UnaryOperator<PlanView>> told = Life.of(history, seed).told();

            assertThat(viewOf(asTheyMayCome(told, seed))).isEqualTo(viewOf(told));
        });
    }

    @Test
    void aThemeIsPresentWhileItIsAdoptedOrConsultedOnAndLeftOnceItIsNeither() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            Life life = Life.of(history, seed);

            PlanView view = viewOf(asTheyMayCome(life.told(), seed));

            assertThat(keys(view.present())).isEqualTo(life.themesNow());
            Set<String> left = new HashSet<>(life.themesEver());
            left.removeAll(life.themesNow());
            assertThat(keys(view.left())).isEqualTo(left);
        });
    }

    @Test
    void aThemeThatLeftIsMissingFromTheRevisionSinceWhichItIsSaidToBeGone() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            Life life = Life.of(history, seed);
            PlanView view = viewOf(asTheyMayCome(life.told(), seed));

            for (KnownTheme left : view.left()) {
                int since = view.droppedIn(left.key());
                boolean lacksIt = life.revisions().get(since - 1).themes().stream()
                        .noneMatch(theme -> theme.key().equals(left.key()));
                assertThat(life.fates().get(since - 1)).isEqualTo(lacksIt ? Fate.ADOPTED : Fate.WITHDRAWN);
            }
        });
    }

    @Test
    void noThemeVanishesBetweenItsConsultationAndItsAdoption() {
        qt().forAll(histories(), longs().all()).checkAssert((history, seed) -> {
            List<PlanRevision> revisions = revisions(history);
            PlanRevision last = revisions.get(revisions.size() - 1);
            PlanView view = view(asTheyMayCome(revisions.subList(0, revisions.size() - 1), seed), last);

            assertThat(keys(view.present())).containsAll(keys(last.known(Standing.CONSULTED)));
            assertThat(view.with(last).present()).extracting(KnownTheme::theme).isEqualTo(last.themes());
        });
    }

    private static PlanView view(List<PlanRevision> adopted, PlanRevision consulted) {
        return adopted.stream()
                .reduce(PlanView.unknown(PLAN), PlanView::with, (a, b) -> b)
                .consulting(consulted, 1);
    }
}
