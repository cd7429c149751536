package nl.driehoek.indicators.imports.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.imports.ImportSettings;
import org.jspecify.annotations.Nullable;

/**
 * Where files may be fetched: else anybody with an account could make this service ask things of machines that only it can
 * reach.
 */
@ApplicationScoped
public class AllowedHosts {
    private static final int HTTPS_PORT = 443;

    private final Set<String> hosts;
    private final Set<String> plainHosts;

    AllowedHosts(ImportSettings settings) {
        this.hosts = settings.hosts();
        this.plainHosts = settings.plainHosts().orElse(Set.of());
    }

    /** The address, when files may be fetched there. */
    public Optional<URI> allowed(@Nullable String url) {
        try {
            return url == null ? Optional.empty() : Optional.of(new URI(url)).filter(this::isAllowed);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI address) {
        if (address.getScheme() == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> hosts.contains(host) && (address.getPort() == -1 || address.getPort() == HTTPS_PORT);
            case "http" -> plainHosts.contains(host);
            default -> false;
        };
    }

    /** The hosts, for a person who asked for another one. */
    public String named() {
        return String.join(", ", hosts.stream().sorted().toList());
    }
}
