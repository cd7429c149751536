package nl.driehoek.local.process;

import java.util.Optional;
import nl.driehoek.embedded.OidcIssuer;
import nl.driehoek.local.LauncherException;
import org.jspecify.annotations.Nullable;

/** The OIDC issuer. It lives in the supervisor: it is idle nearly always, and a JVM of its own would cost 100 MB. */
final class IssuerPart implements Part {

    private final int port;
    private @Nullable OidcIssuer issuer;
    private boolean stopped;

    IssuerPart(int port) {
        this.port = port;
    }

    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            throw new LauncherException(name() + " is not started any more: everything stops");
        }
        issuer = OidcIssuer.start(port);
    }

    @Override
    public synchronized boolean isAlive() {
        return issuer != null;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (issuer != null) {
            issuer.close();
            issuer = null;
        }
    }
}
