package nl.driehoek.benchmark.board;

import io.hyperfoil.http.api.HttpMethod;
import java.time.Duration;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.http.HttpLoad;
import nl.driehoek.benchmark.http.LoadRequest;
import nl.driehoek.benchmark.http.LoadResult;
import nl.driehoek.local.instance.Service;

/** Sixteen readers of one board, who ask again as soon as they are answered. */
public final class BoardLoad {
    private static final int CONNECTIONS = 16;

    private final Duration warmUp;
    private final Duration duration;

    public BoardLoad(Duration warmUp, Duration duration) {
        this.warmUp = warmUp;
        this.duration = duration;
    }

    /** Of the board itself. */
    public LoadResult onProduct(Bench bench, StatusBoard board) {
        String token = bench.api().token("admin");
        return run(new HttpLoad(bench.ports().url(Service.INDICATORS), token, CONNECTIONS), board.path());
    }

    /** Of the same bytes from memory; nobody signs in there. */
    public LoadResult onEmpty(EmptyService empty) {
        return run(new HttpLoad(empty.url(), "", CONNECTIONS), EmptyService.KEPT);
    }

    private LoadResult run(HttpLoad load, String path) {
        LoadRequest request = LoadRequest.get(path);
        return load.run(HttpMethod.GET, warmUp, duration, () -> request).mustHaveSucceeded(path);
    }
}
