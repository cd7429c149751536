package nl.driehoek.benchmark.board;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.driehoek.benchmark.Amount;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Figure;
import nl.driehoek.benchmark.Goal;
import nl.driehoek.benchmark.Trial;
import nl.driehoek.benchmark.http.LoadResult;
import nl.driehoek.local.LauncherException;

/**
 * The status board of a plan beside an endpoint that gives the same bytes from memory.
 *
 * <p>They are loaded in turns, so that whatever else the machine does meanwhile falls on both.
 */
public final class BoardTrial implements Trial {
    private static final String UNIT = "answers/s";
    private static final int ROUNDS = 3;

    @Override
    public String key() {
        return "board";
    }

    @Override
    public String what() {
        return "the statuses of a plan of 50 targets, 16 connections";
    }

    @Override
    public List<Figure> run(Bench bench) throws IOException {
        StatusBoard board = StatusBoard.of(bench);
        HttpResponse<byte[]> answer = board.answer();
        List<LoadResult> product = new ArrayList<>();
        List<LoadResult> memory = new ArrayList<>();
        try (EmptyService empty = EmptyService.start(bench)) {
            empty.keep(answer);
            same("the empty service", answer.body(), empty.kept());
            for (int round = 0; round < ROUNDS; round++) {
                BoardLoad load = load(bench, round == 0);
                product.add(load.onProduct(bench, board));
                memory.add(load.onEmpty(empty));
                bench.say("board: %s, from memory: %s", product.get(round), memory.get(round));
            }
        }
        same("the board", answer.body(), board.answer().body());
        LoadResult middle = middle(product);
        LoadResult baseline = middle(memory);
        return List.of(Figure.of(
                "board.rate",
                "status board of a plan with 50 targets, 16 connections, of the same bytes from memory",
                new Amount(middle.rate(), UNIT),
                new Amount(baseline.rate(), UNIT),
                Goal.atLeast(0.5),
                String.format(
                        Locale.ROOT,
                        "answer of %,d bytes; the middle of %d rounds in turns",
                        answer.body().length,
                        ROUNDS),
                "board: " + middle,
                "from memory, without sign-in: " + baseline));
    }

    /** The first round warms up; the others only have to fill their connections. */
    private static BoardLoad load(Bench bench, boolean first) {
        Duration part = bench.duration().dividedBy(2);
        return new BoardLoad(first ? bench.warmUp() : part.dividedBy(4), part);
    }

    private static LoadResult middle(List<LoadResult> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(LoadResult::rate))
                .toList()
                .get(rounds.size() / 2);
    }

    private static void same(String whose, byte[] expected, byte[] found) {
        if (!Arrays.equals(expected, found)) {
            throw new LauncherException("The answer of " + whose + " is not the same bytes");
        }
    }
}
