package nl.driehoek.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import nl.driehoek.benchmark.check.Checks;
import org.jspecify.annotations.Nullable;

/** One trial after the other; one that fails does not keep the next from being measured. */
final class Run implements AutoCloseable {
    private final Product product;
    private final Workload workload;
    private final Duration duration;
    private final Results results;
    private @Nullable Ready ready;

    Run(Product product, Workload workload, Duration duration, Results results) {
        this.product = product;
        this.workload = workload;
        this.duration = duration;
        this.results = results;
    }

    private record Ready(Bench bench, Checks checks) {}

    void all(List<Trial> trials) throws IOException, InterruptedException {
        for (Trial trial : trials) {
            Ready now = ready(trial);
            now.bench().say("%s: %s", trial.key(), trial.what());
            try {
                if (product.countsStatements()) {
                    StatementCosts.begin(now.bench().database());
                }
                results.add(trial.run(now.bench()));
                if (product.countsStatements()) {
                    StatementCosts.told(now.bench().database())
                            .forEach(cost -> results.cost(trial.key() + ": " + cost));
                }
                for (String held : now.checks().run()) {
                    results.held("after " + trial.key() + ": " + held);
                }
            } catch (RuntimeException e) {
                results.failed(trial.key() + ": " + e);
                now.bench().say("%s failed: %s", trial.key(), e);
            }
        }
    }

    private Ready ready(Trial trial) throws IOException, InterruptedException {
        Ready present = ready;
        if (present != null && !trial.needsEmpty()) {
            return present;
        }
        close();
        product.ready(trial.needsEmpty());
        Bench bench = new Bench(product, workload, duration);
        results.versions(Machine.versions(bench.database()));
        Ready begun = new Ready(bench, new Checks(bench));
        ready = begun;
        return begun;
    }

    @Override
    public void close() {
        Ready present = ready;
        ready = null;
        if (present != null) {
            present.checks().close();
        }
    }
}
