package nl.driehoek.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One trial after the other; one that fails does not keep the next from being measured. */
final class Run {
    private final Product product;
    private final Workload workload;
    private final Duration duration;
    private final Results results;
    private @Nullable Bench bench;

    Run(Product product, Workload workload, Duration duration, Results results) {
        this.product = product;
        this.workload = workload;
        this.duration = duration;
        this.results = results;
    }

    void all(List<Trial> trials) throws IOException, InterruptedException {
        for (Trial trial : trials) {
            Bench ready = ready(trial);
            ready.say("%s: %s", trial.key(), trial.what());
            try {
                results.add(trial.run(ready));
            } catch (RuntimeException e) {
                results.failed(trial.key() + ": " + e);
                ready.say("%s failed: %s", trial.key(), e);
            }
        }
    }

    private Bench ready(Trial trial) throws IOException, InterruptedException {
        boolean anew = product.ready(trial.needsEmpty());
        Bench present = bench;
        if (anew || present == null) {
            present = new Bench(product, workload, duration);
            results.versions(Machine.versions(present.database()));
        }
        bench = present;
        return present;
    }
}
