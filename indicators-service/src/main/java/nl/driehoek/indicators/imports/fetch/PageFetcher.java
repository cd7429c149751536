package nl.driehoek.indicators.imports.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.driehoek.indicators.imports.ImportSettings;

/** Fetches one page at a time into a file that is gone afterwards. Follows no redirect. */
@ApplicationScoped
public class PageFetcher {
    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int ERRORS = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration pageTimeout;

    PageFetcher(ImportSettings settings) {
        this.pageTimeout = settings.pageTimeout();
    }

    /** A page in a file of its own, which goes when this is closed. */
    public record Page(Path file) implements AutoCloseable {
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Fetches a page.
     *
     * @param address one that was allowed
     * @param most how many bytes it may have
     * @throws FetchFailedException when it cannot be fetched whole
     */
    public Page fetch(URI address, long most) throws IOException, InterruptedException {
        Page page = new Page(Files.createTempFile("driehoek-import-", ".page"));
        boolean whole = false;
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(pageTimeout)
                    .header("User-Agent", "Driehoek")
                    .build();
            CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                    request,
                    info -> info.statusCode() == OK
                            ? new LimitedFile(page.file(), most)
                            : HttpResponse.BodySubscribers.replacing(page.file()));
            checkStatus(address, await(address, answer).statusCode());
            whole = true;
            return page;
        } finally {
            if (!whole) {
                page.close();
            }
        }
    }

    private HttpResponse<Path> await(URI address, CompletableFuture<HttpResponse<Path>> answer)
            throws InterruptedException {
        try {
            return answer.get(pageTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchFailedException("source-too-slow", address.getHost() + " does not answer in time.");
        } catch (ExecutionException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof FetchFailedException failed) {
                    throw failed;
                }
            }
            throw new FetchFailedException(
                    "source-unavailable", address.getHost() + " cannot be reached, or broke off.");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        }
    }

    private static void checkStatus(URI address, int status) {
        if (status >= REDIRECTS && status < ERRORS) {
            throw new FetchFailedException(
                    "source-redirects", address.getHost() + " sends us elsewhere, and that is not followed.");
        }
        if (status != OK) {
            throw new FetchFailedException(
                    "source-refuses", address.getHost() + " answers with status " + status + ".");
        }
    }
}
