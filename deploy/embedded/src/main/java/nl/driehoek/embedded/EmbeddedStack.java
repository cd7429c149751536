package nl.driehoek.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything a service needs around it, started together because each part takes seconds. For tests. */
public record EmbeddedStack(EmbeddedPostgres postgres, EmbeddedKafka kafka, OidcIssuer issuer)
        implements AutoCloseable {

    /** Starts all parts on free ports; they forget everything when they stop. */
    public static EmbeddedStack startTemporary(List<String> databases, Acls acls) {
        CompletableFuture<EmbeddedPostgres> postgres =
                CompletableFuture.supplyAsync(() -> EmbeddedPostgres.startTemporary(databases));
        CompletableFuture<OidcIssuer> issuer = CompletableFuture.supplyAsync(() -> OidcIssuer.start(0));
        try {
            return new EmbeddedStack(postgres.join(), EmbeddedKafka.startTemporary(acls), issuer.join());
        } catch (CompletionException e) {
            throw new IllegalStateException("The parts around the service did not start", e.getCause());
        }
    }

    @Override
    public void close() {
        issuer.close();
        kafka.close();
        postgres.close();
    }
}
