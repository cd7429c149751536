package nl.driehoek.indicators.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.indicators.imports.ImportSettings;
import nl.driehoek.indicators.imports.Sha256;
import nl.driehoek.indicators.imports.fetch.AllowedHosts;
import nl.driehoek.indicators.imports.fetch.FetchFailedException;
import nl.driehoek.indicators.imports.fetch.PageFetcher;
import nl.driehoek.indicators.imports.job.ImportFiles.PageReader;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.SourceFile;
import nl.driehoek.indicators.imports.source.SourceReading;
import nl.driehoek.indicators.imports.store.ImportClaims;
import org.jspecify.annotations.Nullable;

/** A table at an address, page after page, as long as each page names the next. */
@ApplicationScoped
class FetchedPages {
    private final PageFetcher fetcher;
    private final AllowedHosts hosts;
    private final ImportClaims claims;
    private final int mostPages;
    private final long mostBytes;

    FetchedPages(PageFetcher fetcher, AllowedHosts hosts, ImportClaims claims, ImportSettings settings) {
        this.fetcher = fetcher;
        this.hosts = hosts;
        this.claims = claims;
        this.mostPages = settings.maxPages();
        this.mostBytes = settings.maxSize().asLongValue();
    }

    void read(String url, RunControl control, UUID worker, PageReader reader) throws IOException, InterruptedException {
        MessageDigest digest = Sha256.digest();
        Set<URI> seen = new HashSet<>();
        long size = 0;
        @Nullable URI address = URI.create(url);
        while (address != null) {
            control.check();
            checkPage(address, seen);
            try (PageFetcher.Page page = fetcher.fetch(address, mostBytes - size);
                    InputStream file = new DigestInputStream(Files.newInputStream(page.file()), digest)) {
                size += page.size();
                SourceReading read = reader.read(file);
                file.transferTo(OutputStream.nullOutputStream());
                address = read.complete() && read.nextLink() != null ? address.resolve(read.nextLink()) : null;
            }
        }
        claims.fetched(
                control.job(),
                worker,
                new SourceFile(null, null, size, HexFormat.of().formatHex(digest.digest())));
    }

    private void checkPage(URI address, Set<URI> seen) {
        if (hosts.allowed(address.toString()).isEmpty()) {
            throw new FetchFailedException(
                    "next-page-elsewhere", "The next page is at " + address.getHost() + ", where nothing is fetched.");
        }
        if (!seen.add(address)) {
            throw new FetchFailedException("pages-in-a-circle", "A page names one as the next that came before it.");
        }
        if (seen.size() > mostPages) {
            throw new FetchFailedException("too-many-pages", "The table has more than " + mostPages + " pages.");
        }
    }
}
