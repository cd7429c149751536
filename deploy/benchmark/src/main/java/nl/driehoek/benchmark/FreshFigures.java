package nl.driehoek.benchmark;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.benchmark.http.LoadRequest;

/**
 * Figures that are not there yet: of each series the months after those of the workload, and when these are used up, the
 * months before them.
 */
public final class FreshFigures {
    private static final int HIGHEST = 500;

    private final YearMonth first;
    private final YearMonth last;
    private final int ahead;
    private final Map<String, AtomicInteger> used = new ConcurrentHashMap<>();

    public FreshFigures(Workload workload, YearMonth now) {
        this.first = workload.months().get(0);
        this.last = workload.months().get(workload.months().size() - 1);
        this.ahead = (now.getYear() - last.getYear()) * 12 + now.getMonthValue() - last.getMonthValue() - 1;
    }

    /** One figure. */
    public record Fresh(String indicator, String area, YearMonth month, int value) {

        /** The request that records it. */
        public LoadRequest request() {
            return LoadRequest.post(
                    "/v1/measurements",
                    "{\"indicator\":\"" + indicator + "\",\"area\":\"" + area + "\",\"period\":\"" + month
                            + "\",\"value\":" + value + ",\"observationStatus\":\"DEFINITIVE\"}");
        }
    }

    /** The next one of a series. */
    public Fresh next(String indicator, String area) {
        int number = used.computeIfAbsent(indicator + '|' + area, series -> new AtomicInteger())
                .getAndIncrement();
        YearMonth month = number < ahead ? last.plusMonths(number + 1L) : first.minusMonths(number - ahead + 1L);
        return new Fresh(indicator, area, month, Math.floorMod(number * 37 + area.hashCode(), HIGHEST));
    }
}
