package nl.driehoek.benchmark.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.benchmark.Planning;
import nl.driehoek.benchmark.Waits;
import nl.driehoek.benchmark.Workload;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.Service;

/** The statuses of a plan with fifty targets, each on ten years of months: what a council looks at. */
public final class StatusBoard {
    static final int TARGETS = 50;

    private static final String ROLE = "admin";
    private static final String INDICATOR = "bord-";
    private static final int INDICATORS = 17;
    private static final int AREAS = 3;
    private static final int MONTHS = 120;

    private final Bench bench;
    private final String path;

    private StatusBoard(Bench bench, String planId) {
        this.bench = bench;
        this.path = "/v1/target-statuses?planId=" + planId + "&limit=" + TARGETS;
    }

    /** Makes the plan and its figures, unless they are there. */
    public static StatusBoard of(Bench bench) throws IOException {
        if (statuses(bench).isEmpty()) {
            make(bench);
        }
        StatusBoard board =
                new StatusBoard(bench, statuses(bench).get(0).path("planId").asText());
        if (board.items() != TARGETS) {
            throw new LauncherException("The board has " + board.items() + " statuses and not " + TARGETS);
        }
        return board;
    }

    private static JsonNode statuses(Bench bench) {
        return bench.api()
                .get(Service.INDICATORS, "/v1/target-statuses?limit=1&indicator=" + INDICATOR + "01", ROLE)
                .path("items");
    }

    private static void make(Bench bench) throws IOException {
        bench.stock().catalogue();
        Workload figures = new Workload(
                bench.workload().areas().stream()
                        .filter(area -> area.startsWith("GM"))
                        .limit(AREAS)
                        .toList(),
                IntStream.rangeClosed(1, INDICATORS)
                        .mapToObj((INDICATOR + "%02d")::formatted)
                        .toList(),
                months());
        figures.indicators().forEach(bench.stock()::define);
        bench.stock().load(figures);
        List<Planning.Target> targets = new ArrayList<>();
        for (String area : figures.areas()) {
            for (String indicator : figures.indicators()) {
                targets.add(
                        new Planning.Target(indicator + "-" + figures.areas().indexOf(area), indicator, area, "2030"));
            }
        }
        Planning planning = new Planning(bench.api());
        planning.adopt(planning.make("bord", targets.subList(0, TARGETS)));
        Waits.until(
                "the statuses of the board",
                () -> bench.database()
                                .count("select count(*) from target_status where indicator like '" + INDICATOR + "%'")
                        == TARGETS);
        Waits.untilQuiet(bench);
    }

    private static List<YearMonth> months() {
        YearMonth last = YearMonth.of(2025, 12);
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1L - i))
                .toList();
    }

    /** Where it is read. */
    public String path() {
        return path;
    }

    private int items() {
        return bench.api().get(Service.INDICATORS, path, ROLE).path("items").size();
    }

    /** The whole answer, byte for byte. */
    public HttpResponse<byte[]> answer() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(bench.ports().url(Service.INDICATORS) + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + bench.api().token(ROLE))
                .build();
        HttpResponse<byte[]> answer = send(HttpClient.newHttpClient(), request);
        if (answer.statusCode() != 200) {
            throw new LauncherException(path + ": " + answer.statusCode());
        }
        return answer;
    }

    static HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LauncherException(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }
}
