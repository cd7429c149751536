package nl.driehoek.benchmark.board;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.driehoek.benchmark.Bench;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.Service;
import nl.driehoek.local.process.ChildProcess;
import nl.driehoek.local.process.Jvm;
import nl.driehoek.local.process.ServiceSettings;

/** A service that does nothing, beside the others: same platform, same options, same database server and broker. */
public final class EmptyService implements AutoCloseable {
    /** Of its process, and of the mark of it in the data directory. */
    public static final String NAME = "empty-service";

    static final String KEPT = "/kept";

    private static final String JAR = "deploy/benchmark/empty-service/target/quarkus-app/quarkus-run.jar";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    /** What the connection sets, and not the answer. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("content-length", "connection", "date", "transfer-encoding");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildProcess process;
    private final String url;

    private EmptyService(ChildProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts it, and waits until it is ready. */
    public static EmptyService start(Bench bench) {
        Path home =
                bench.home().orElseThrow(() -> new LauncherException("The empty service is started with --home only"));
        // The first one that is free after those of the services.
        int port = bench.ports().issuer() + 1;
        Map<String, String> environment = new TreeMap<>(ServiceSettings.environment(Service.PLANS, bench.ports()));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        EmptyService service = new EmptyService(
                new ChildProcess(NAME, bench.directory(), Jvm.application("256m", home.resolve(JAR)), environment),
                "http://localhost:" + port);
        service.process.start();
        service.process.await(service::isReady, START_LIMIT);
        return service;
    }

    public String url() {
        return url;
    }

    /** Has it give this answer from now on. */
    public void keep(HttpResponse<byte[]> answer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + KEPT)).PUT(BodyPublishers.ofByteArray(answer.body()));
        request.header("Content-Type", "application/octet-stream");
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name) && !name.startsWith(":")) {
                request.header("kept-" + name, values.get(0));
            }
        });
        int status = send(request.build()).statusCode();
        if (status >= 300) {
            throw new LauncherException("The empty service does not keep an answer: " + status);
        }
    }

    /** What it answers now. */
    byte[] kept() {
        return send(HttpRequest.newBuilder(URI.create(url + KEPT)).build()).body();
    }

    private boolean isReady() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        return StatusBoard.send(http, request);
    }

    @Override
    public void close() {
        process.stop();
    }
}
