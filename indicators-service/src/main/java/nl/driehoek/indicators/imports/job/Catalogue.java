package nl.driehoek.indicators.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.domain.Indicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;

/** The indicators that a file names, each looked up once, with the version by which its figures were read. */
final class Catalogue {
    private final IndicatorStore store;
    private final Map<String, Optional<VersionedIndicator>> known = new HashMap<>();

    Catalogue(IndicatorStore store) {
        this.store = store;
    }

    Optional<Indicator> find(String code) {
        return known.computeIfAbsent(code, this::read).map(VersionedIndicator::indicator);
    }

    /** Whether no indicator was changed since its figures were read. Whoever asks holds them. */
    boolean isCurrent() {
        return known.values().stream().flatMap(Optional::stream).allMatch(one -> store.find(
                        one.indicator().code())
                .filter(now -> now.version() == one.version())
                .isPresent());
    }

    private Optional<VersionedIndicator> read(String code) {
        return QuarkusTransaction.requiringNew().call(() -> store.find(code));
    }
}
