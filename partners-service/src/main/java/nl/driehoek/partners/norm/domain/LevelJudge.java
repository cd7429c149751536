package nl.driehoek.partners.norm.domain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is not added up. A capacity must be held, so that the worst that was reported counts, and one dip is one too many; of
 * a level the latest counts. Where several speak of the same time the worst of them counts.
 */
final class LevelJudge {
    private final LevelNorm norm;
    private final Figure figure;
    private final Situation situation;

    LevelJudge(LevelNorm norm, Figure figure, Situation situation) {
        this.norm = norm;
        this.figure = figure;
        this.situation = situation;
    }

    Judgement judge() {
        BigDecimal level = worst();
        return verdict(figure.isMetBy(level)).on(figure.quantity(), figure.quantity(), level);
    }

    private Judgement verdict(boolean good) {
        if (norm.type() == NormType.CAPACITY && !good) {
            return Judgement.of(NormVerdict.NOT_MET, Finality.FINAL);
        }
        if (norm.by() != null && !good && !situation.over()) {
            return Judgement.cannotSay(NormReason.NOT_DUE_YET);
        }
        return situation.open(good);
    }

    private BigDecimal worst() {
        Comparator<BigDecimal> fromWorst =
                switch (figure.comparator()) {
                    case AT_LEAST, MORE_THAN -> Comparator.naturalOrder();
                    case AT_MOST, LESS_THAN -> Comparator.reverseOrder();
                    case EXACTLY ->
                        Comparator.<BigDecimal, BigDecimal>comparing(number ->
                                        number.subtract(figure.quantity()).abs())
                                .thenComparing(Comparator.naturalOrder())
                                .reversed();
                };
        return counted().stream()
                .map(entry -> requireNonNull(entry.value().quantity()))
                .min(fromWorst)
                .orElseThrow();
    }

    private List<Entry> counted() {
        List<Entry> entries = situation.entries();
        if (norm.type() == NormType.CAPACITY) {
            return entries;
        }
        LocalDate latest = entries.stream()
                .map(entry -> entry.period().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return entries.stream()
                .filter(entry -> entry.period().lastDay().equals(latest))
                .toList();
    }
}
