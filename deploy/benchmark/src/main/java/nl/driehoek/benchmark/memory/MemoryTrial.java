package nl.driehoek.benchmark.memory;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.ServiceMemory;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.board.BoardLoad;
import nl.driehoek.benchmark.board.EmptyService;
import nl.driehoek.benchmark.board.StatusBoard;
import nl.driehoek.local.instance.Service;

/**
 * Resident memory of the services after whatever was measured before, and after the board at last; the empty service had
 * only the board.
 */
public final class MemoryTrial implements Trial {
    private static final String UNIT = "MB";
    private static final double TWICE = 2;

    @Override
    public String key() {
        return "memory";
    }

    @Override
    public String what() {
        return "resident memory of each service after the load, beside an empty one";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        StatusBoard board = StatusBoard.of(bench);
        Duration part = bench.duration().dividedBy(2);
        BoardLoad load = new BoardLoad(part, part);
        load.onProduct(bench, board);
        ServiceMemory.Resident baseline;
        try (EmptyService empty = EmptyService.start(bench)) {
            empty.keep(board.answer());
            load.onEmpty(empty);
            baseline = new ServiceMemory(bench.directory(), EmptyService.NAME).resident();
        }
        List<Figure> figures = new ArrayList<>();
        for (Service service : Service.values()) {
            figures.add(figure(service, new ServiceMemory(bench.directory(), service.module()).resident(), baseline));
        }
        return figures;
    }

    private static Figure figure(Service service, ServiceMemory.Resident found, ServiceMemory.Resident baseline) {
        return Figure.of(
                "memory." + service.module(),
                "resident memory of " + service.module() + ", of an empty service",
                new Amount(found.now(), UNIT),
                new Amount(baseline.now(), UNIT),
                Goal.atMost(TWICE),
                String.format(
                        Locale.ROOT,
                        "at its peak %,.0f MB, of the empty service %,.0f MB: %s",
                        found.peak(),
                        baseline.peak(),
                        Goal.text(found.peak() / baseline.peak())));
    }
}
