package nl.driehoek.kit.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Readiness as the gauge {@code driehoek.ready}: 1 or 0, so that an alarm needs no prober beside Prometheus. */
@ApplicationScoped
public class ReadinessGauge {
    private final SmallRyeHealthReporter health;
    private final MeterRegistry meters;

    public ReadinessGauge(SmallRyeHealthReporter health, MeterRegistry meters) {
        this.health = health;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        meters.gauge("driehoek.ready", this, ReadinessGauge::ready);
    }

    private double ready() {
        return health.getReadiness().isDown() ? 0 : 1;
    }
}
