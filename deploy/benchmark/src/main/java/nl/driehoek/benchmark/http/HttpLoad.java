package nl.driehoek.benchmark.http;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a number of connections busy, each with one request after the other, by Hyperfoil on one thread: the load
 * generator takes its share of the same machine, so it has to be a light one.
 */
public final class HttpLoad {
    private static final String WARM_UP = "warm-up";
    private static final String MEASURED = "measured";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long PATIENCE = 30_000;

    private final URI url;
    private final String token;
    private final int connections;

    /**
     * @param url of the service, without a path
     * @param token fetched once: asking for one is not what is measured; empty for none
     */
    public HttpLoad(String url, String token, int connections) {
        this.url = URI.create(url);
        this.token = token;
        this.connections = connections;
    }

    /** Sends what is supplied, in this order, as fast as it is answered. What the warm-up does is not in the result. */
    public LoadResult run(HttpMethod method, Duration warmUp, Duration duration, Supplier<LoadRequest> requests) {
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("load").threads(1);
        benchmark
                .addPlugin(HttpPluginBuilder::new)
                .http()
                .protocol(Protocol.HTTP)
                .host(url.getHost())
                .port(url.getPort())
                .allowHttp2(false)
                .requestTimeout(PATIENCE)
                .sharedConnections(connections)
                .endHttp();
        phase(benchmark, WARM_UP, null, warmUp, method, requests);
        phase(benchmark, MEASURED, WARM_UP, duration, method, requests);
        return run(benchmark.build(), duration);
    }

    private void phase(
            BenchmarkBuilder benchmark,
            String name,
            @Nullable String after,
            Duration duration,
            HttpMethod method,
            Supplier<LoadRequest> requests) {
        var phase = benchmark
                .addPhase(name)
                .always(connections)
                .duration(duration.toMillis())
                .maxDuration(duration.toMillis() + PATIENCE);
        if (after != null) {
            phase.startAfterStrict(after);
        }
        HttpRequestStepBuilder step = phase.scenario()
                .initialSequence(name)
                .step(HttpStepCatalog.SC)
                .httpRequest(method)
                .headerAppender((session, request) -> request.putHeader("Accept", "application/json"));
        if (!token.isEmpty()) {
            String bearer = "Bearer " + token;
            step.headerAppender((session, request) -> request.putHeader("Authorization", bearer));
        }
        if (method == HttpMethod.GET) {
            step.path(session -> requests.get().path());
        } else {
            // The path is asked first, the body later, of the same session.
            Map<Integer, LoadRequest> pending = new ConcurrentHashMap<>();
            step.headerAppender((session, request) -> request.putHeader("Content-Type", "application/json"))
                    .path(session -> next(session, pending, requests).path())
                    .body((session, connection) -> Unpooled.wrappedBuffer(body(session, pending)));
        }
        step.endStep();
    }

    private static LoadRequest next(
            Session session, Map<Integer, LoadRequest> pending, Supplier<LoadRequest> requests) {
        LoadRequest next = requests.get();
        pending.put(session.uniqueId(), next);
        return next;
    }

    private static byte[] body(Session session, Map<Integer, LoadRequest> pending) {
        LoadRequest request = pending.get(session.uniqueId());
        if (request == null) {
            throw new IllegalStateException("No request before its body");
        }
        return request.body();
    }

    private static LoadResult run(Benchmark benchmark, Duration duration) {
        StatisticsSnapshot measured = new StatisticsSnapshot();
        StatisticsSnapshot all = new StatisticsSnapshot();
        LocalSimulationRunner runner = new LocalSimulationRunner(
                benchmark,
                (phase, step, metric, snapshot, countDown) -> {
                    all.add(snapshot);
                    if (phase.name().equals(MEASURED)) {
                        measured.add(snapshot);
                    }
                },
                null,
                null);
        runner.run();
        return new LoadResult(
                measured.responseCount,
                measured.responseCount * 1000.0 / duration.toMillis(),
                measured.histogram.getValueAtPercentile(50) / NANOS_PER_MILLI,
                measured.histogram.getValueAtPercentile(99) / NANOS_PER_MILLI,
                (long) all.invalid + all.errors());
    }
}
