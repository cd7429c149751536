package nl.driehoek.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hyperfoil.http.api.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.local.LauncherException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private HttpServer server;
    private volatile int status = 201;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(
                exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        answers.incrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private LoadResult load(HttpMethod method) {
        AtomicInteger next = new AtomicInteger();
        return new HttpLoad("http://localhost:" + server.getAddress().getPort(), "token", 2)
                .run(
                        method,
                        SHORT,
                        SHORT,
                        () -> LoadRequest.post("/a/" + next.incrementAndGet(), "{\"n\":" + next + "}"));
    }

    @Test
    void everyRequestThatIsSuppliedIsSentOnceWithItsOwnBody() {
        LoadResult result = load(HttpMethod.POST).mustHaveSucceeded("load");

        assertThat(received).hasSize(answers.get()).contains("/a/1 Bearer token {\"n\":1}");
        assertThat(received).allMatch(line -> line.matches("/a/(\\d+) Bearer token \\{\"n\":\\1}"));
        assertThat(result.answers()).isPositive().isLessThan(answers.get());
    }

    @Test
    void aLoadOfWhichSomeIsRefusedIsNoMeasurement() {
        status = 409;

        LoadResult result = load(HttpMethod.GET);

        assertThat(result.failures()).isPositive();
        assertThatThrownBy(() -> result.mustHaveSucceeded("load")).isInstanceOf(LauncherException.class);
    }
}
