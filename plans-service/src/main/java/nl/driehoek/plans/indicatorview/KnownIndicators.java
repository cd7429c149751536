package nl.driehoek.plans.indicatorview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.driehoek.plans.indicatorview.domain.KnownIndicator;
import nl.driehoek.plans.indicatorview.store.KnownIndicatorStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators there are, as far as indicators-service has told. It tells by event, so that one which was defined a
 * moment ago may not be known here yet: {@link #lookup} gives it that moment.
 */
@ApplicationScoped
public class KnownIndicators {
    /** What another replica took in is seen only by looking again. */
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(100);

    private final KnownIndicatorStore store;
    private final IndicatorArrivals arrivals;
    private final Event<IndicatorArrivals.Arrived> arrived;
    private final Duration patience;

    public KnownIndicators(
            KnownIndicatorStore store,
            IndicatorArrivals arrivals,
            Event<IndicatorArrivals.Arrived> arrived,
            @ConfigProperty(name = "driehoek.plans.indicator-wait") Duration patience) {
        this.store = store;
        this.arrivals = arrivals;
        this.arrived = arrived;
        this.patience = patience;
    }

    /** Those of these codes that name no known indicator, in their order. */
    @Transactional
    public Set<String> missing(Collection<String> codes) {
        Set<String> missing = new TreeSet<>(codes);
        missing.removeAll(store.known(codes));
        return missing;
    }

    /**
     * A look-up for one document: it asks for the whole catalogue once, and waits for the codes that are not in it, for a
     * moment in all. Within a transaction it takes no second connection; who asks while it holds a plan keeps others from
     * that plan for as long, which only happens when an indicator is unknown.
     */
    public Predicate<String> lookup() {
        return new Lookup();
    }

    private final class Lookup implements Predicate<String> {
        private @Nullable Set<String> known;
        private @Nullable Long deadline;

        @Override
        public boolean test(String code) {
            if (known == null) {
                known = new HashSet<>(QuarkusTransaction.joiningExisting().call(store::all));
            }
            if (known.contains(code)) {
                return true;
            }
            if (deadline == null) {
                deadline = System.nanoTime() + patience.toNanos();
            }
            return comesBefore(deadline, code) && known.add(code);
        }
    }

    private boolean comesBefore(long deadline, String code) {
        while (true) {
            long seen = arrivals.count();
            boolean known = QuarkusTransaction.joiningExisting()
                    .call(() -> missing(List.of(code)))
                    .isEmpty();
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (known || left.isNegative() || left.isZero()) {
                return known;
            }
            try {
                arrivals.awaitMoreThan(seen, left.compareTo(LOOK_AGAIN_AFTER) < 0 ? left : LOOK_AGAIN_AFTER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** What is known of these indicators, by code. */
    @Transactional
    public Map<String, KnownIndicator> find(Collection<String> codes) {
        return store.find(codes).stream().collect(Collectors.toMap(KnownIndicator::code, Function.identity()));
    }

    /**
     * Takes in what an event tells of an indicator, unless a later one came before.
     *
     * @param sequence where the event stands among those of the indicator
     */
    @Transactional
    public void takeIn(KnownIndicator indicator, long sequence) {
        store.take(indicator, sequence);
        arrived.fire(new IndicatorArrivals.Arrived());
    }

    /** Takes in that an indicator is no more, unless a later event says otherwise. */
    @Transactional
    public void forget(String code, long sequence) {
        store.forget(code, sequence);
    }

    /** Nothing stays of an indicator that its topic no longer knows of, not even that it is no more. */
    @Transactional
    public int forgetAllBut(Set<String> codes) {
        return store.forgetAllBut(codes);
    }
}
