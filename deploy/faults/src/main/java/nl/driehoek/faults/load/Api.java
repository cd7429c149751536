package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;

/**
 * The public APIs, called by a client that does not give up: what gets no answer, or the answer that the service is not
 * able now, is asked again of any replica that lives, with the same idempotency key.
 */
public final class Api {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Installation installation;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong retries = new AtomicLong();

    public Api(Installation installation, String subject) {
        this.installation = installation;
        this.token = installation.token(subject, "gemeente-faults");
    }

    /**
     * An answer.
     *
     * @param uncertain an earlier attempt had no answer, so that it may have had its effect
     */
    public record Reply(int status, JsonNode body, String etag, boolean uncertain) {

        public boolean isDone() {
            return status < 300;
        }
    }

    /** How often something was asked again. */
    public long retries() {
        return retries.get();
    }

    public Reply get(Service service, String path) {
        return send(service, path, builder -> builder.GET());
    }

    /** Once, however often it is sent. */
    public Reply post(Service service, String path, JsonNode body) {
        return post(service, path, body, null);
    }

    /** The same of what has this version. */
    public Reply post(Service service, String path, JsonNode body, @Nullable String etag) {
        String idempotencyKey = UUID.randomUUID().toString();
        return send(service, path, builder -> ifMatch(builder, etag)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Replaces what has this version; a repeat that finds a later one is told so (412), and was done. */
    public Reply put(Service service, String path, JsonNode body, @Nullable String etag) {
        return send(service, path, builder -> ifMatch(builder, etag)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static HttpRequest.Builder ifMatch(HttpRequest.Builder builder, @Nullable String etag) {
        return etag == null ? builder : builder.header("If-Match", etag);
    }

    /** One attempt at a replica, for scenarios that ask how a service answers just now. The status; 0 for no answer. */
    public int status(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_LIMIT)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private interface Completion {
        HttpRequest.Builder complete(HttpRequest.Builder builder);
    }

    private Reply send(Service service, String path, Completion completion) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean uncertain = false;
        String last = "no replica lives";
        while (System.nanoTime() < deadline) {
            List<String> urls = installation.urls(service);
            if (!urls.isEmpty()) {
                String url = urls.get(ThreadLocalRandom.current().nextInt(urls.size()));
                try {
                    HttpResponse<String> response = http.send(
                            completion.complete(request(url + path)).build(), HttpResponse.BodyHandlers.ofString());
                    if (response.statusCode() < 500) {
                        return reply(response, uncertain);
                    }
                    last = response.statusCode() + " " + response.body();
                } catch (IOException noAnswer) {
                    last = noAnswer.toString();
                } catch (InterruptedException e) {
                    throw interrupted(e);
                }
                uncertain = true;
            }
            retries.incrementAndGet();
            Waits.time(PAUSE);
        }
        throw new IllegalStateException(service.module() + path + " had no answer in " + PATIENCE + ": " + last);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted", e);
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_LIMIT)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token);
    }

    private static Reply reply(HttpResponse<String> response, boolean uncertain) {
        String body = response.body();
        return new Reply(
                response.statusCode(),
                body.startsWith("{") ? Json.parse(body) : Json.object().put("text", body),
                response.headers().firstValue("ETag").orElse(""),
                uncertain);
    }
}
