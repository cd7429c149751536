package nl.driehoek.indicators.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an installation can choose about imports. */
@ConfigMapping(prefix = "driehoek.indicators.import")
public interface ImportSettings {
    /** The largest file, and the most that is fetched from an address. */
    MemorySize maxSize();

    /** The largest body of any other request. */
    @WithDefault("10M")
    MemorySize otherBodies();

    /** The hosts from which files are fetched, by https. */
    Set<String> hosts();

    /** Hosts from which files are fetched by plain http: for tests and trials, empty in production. */
    Optional<Set<String>> plainHosts();

    /** The most pages that are fetched of one table. */
    @WithDefault("2000")
    int maxPages();

    /** How long one page may take. */
    @WithDefault("2M")
    Duration pageTimeout();

    /** How often each replica looks for work that another one left. */
    @WithDefault("2S")
    Duration pollEvery();

    /** How long a replica can be silent before another one takes over its work. */
    @WithDefault("30S")
    Duration takeOverAfter();

    /** How long recording may take. */
    @WithDefault("1H")
    Duration applyTimeout();
}
