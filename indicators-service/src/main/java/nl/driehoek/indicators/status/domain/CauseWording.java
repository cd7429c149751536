package nl.driehoek.indicators.status.domain;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.driehoek.indicators.status.domain.Cause.Change;

/** Says in words why statuses are judged anew. Of many measurements only the latest are named. */
final class CauseWording {
    private static final int MOST_NAMED = 3;

    private CauseWording() {}

    static String nl(Cause cause) {
        return switch (cause.kind()) {
            case MEASUREMENT, CORRECTION, WITHDRAWAL -> changes(cause, CauseWording::nl, "en nog %d andere");
            case PLAN_REVISION -> "revisie %d van het plan".formatted(cause.number());
            case INDICATOR -> "versie %d van de indicator".formatted(cause.number());
            case PERIOD_ENDED -> "de streefperiode is voorbij";
            case RECOMPUTATION -> "opnieuw beoordeeld";
            case METHOD -> "een nieuwe methode van beoordelen";
        };
    }

    static String en(Cause cause) {
        return switch (cause.kind()) {
            case MEASUREMENT, CORRECTION, WITHDRAWAL -> changes(cause, CauseWording::en, "and %d more");
            case PLAN_REVISION -> "revision %d of the plan".formatted(cause.number());
            case INDICATOR -> "version %d of the indicator".formatted(cause.number());
            case PERIOD_ENDED -> "the due period is over";
            case RECOMPUTATION -> "judged anew";
            case METHOD -> "a new method of judging";
        };
    }

    private static String changes(Cause cause, Function<Change, String> one, String more) {
        List<Change> latestFirst = cause.changes().stream()
                .sorted(Comparator.comparing(Change::period)
                        .thenComparing(Change::version)
                        .reversed())
                .toList();
        String named = latestFirst.stream().limit(MOST_NAMED).map(one).collect(Collectors.joining("; "));
        int rest = latestFirst.size() - MOST_NAMED;
        return rest > 0 ? named + "; " + more.formatted(rest) : named;
    }

    private static String nl(Change change) {
        String what =
                switch (change.kind()) {
                    case CORRECTION -> "correctie van de meting van %s, versie %d";
                    case WITHDRAWAL -> "intrekking van de meting van %s, versie %d";
                    default -> "meting van %s, versie %d";
                };
        return what.formatted(change.period(), change.version());
    }

    private static String en(Change change) {
        String what =
                switch (change.kind()) {
                    case CORRECTION -> "correction of the measurement of %s, version %d";
                    case WITHDRAWAL -> "withdrawal of the measurement of %s, version %d";
                    default -> "measurement of %s, version %d";
                };
        return what.formatted(change.period(), change.version());
    }
}
