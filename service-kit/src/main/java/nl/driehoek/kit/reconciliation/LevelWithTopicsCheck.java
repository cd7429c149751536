package nl.driehoek.kit.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A service that must not publish is not ready, and says what to do. */
@Readiness
@ApplicationScoped
public class LevelWithTopicsCheck implements HealthCheck {
    private final LevelWithTopics level;
    private final ReconciliationAtStart start;

    public LevelWithTopicsCheck(LevelWithTopics level, ReconciliationAtStart start) {
        this.level = level;
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        if (start.isUnderWay()) {
            return HealthCheckResponse.named("reconciliation")
                    .down()
                    .withData("reason", "this database and the topics are being brought in line")
                    .build();
        }
        return level.reason()
                .map(reason -> HealthCheckResponse.named("reconciliation")
                        .down()
                        .withData("reason", reason)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("reconciliation"));
    }
}
