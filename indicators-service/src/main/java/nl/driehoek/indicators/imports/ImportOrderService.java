package nl.driehoek.indicators.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.fetch.AllowedHosts;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.Requester;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.SourceFile;
import nl.driehoek.indicators.imports.store.ImportContentStore;
import nl.driehoek.indicators.imports.store.ImportJobStore;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Takes orders for imports. The work itself is done later, by whichever replica has time. */
@ApplicationScoped
public class ImportOrderService {
    private static final int STORE_SECONDS = 300;

    private final ImportJobStore jobs;
    private final ImportContentStore contents;
    private final MappingService mappings;
    private final AreaService areas;
    private final AllowedHosts hosts;
    private final Event<ImportQueued> queued;
    private final Clock clock;
    private final long mostBytes;

    public ImportOrderService(
            ImportJobStore jobs,
            ImportContentStore contents,
            MappingService mappings,
            AreaService areas,
            AllowedHosts hosts,
            Event<ImportQueued> queued,
            Clock clock,
            ImportSettings settings) {
        this.jobs = jobs;
        this.contents = contents;
        this.mappings = mappings;
        this.areas = areas;
        this.hosts = hosts;
        this.queued = queued;
        this.clock = clock;
        this.mostBytes = settings.maxSize().asLongValue();
    }

    /** Orders the import of a file. The same order while it is carried out is not taken twice. */
    public ImportJob order(ImportOrder order, @Nullable String name, String type, InputStream body, Caller caller) {
        refuseElsewhere(order, caller);
        try (SentFile sent = SentFile.take(body, mostBytes)) {
            if (sent.size() == 0) {
                Faults faults = new Faults();
                ProblemException.throwIfAny(faults.add("file-empty", "The file is empty."));
            }
            SourceFile file = new SourceFile(name, type, sent.size(), sent.sha256());
            return QuarkusTransaction.requiringNew()
                    .timeout(STORE_SECONDS)
                    .call(() -> enqueue(request(order, null, file, caller), sent));
        }
    }

    /** Orders the import of what is at an address. The same order while it is carried out is not taken twice. */
    @Transactional
    public ImportJob orderFetch(ImportOrder order, String url, Caller caller) {
        Faults faults = new Faults();
        check(order, url, faults);
        ProblemException.throwIfAny(faults);
        refuseElsewhere(order, caller);
        return enqueue(request(order, url, null, caller), null);
    }

    /** Adds every fault of an order, by its members. */
    @Transactional
    public void check(ImportOrder order, @Nullable String url, Faults faults) {
        if (!order.mapping().isBlank() && mappings.find(order.mapping()).isEmpty()) {
            faults.at("mapping").add("mapping-unknown", "there is no mapping " + order.mapping());
        }
        for (int i = 0; i < order.areas().size(); i++) {
            if (areas.codesUpwards(order.areas().get(i)).isEmpty()) {
                faults.at("areas")
                        .at(i)
                        .add("area-unknown", "there is no area " + order.areas().get(i));
            }
        }
        if (url != null && hosts.allowed(url).isEmpty()) {
            faults.at("url")
                    .add(
                            "host-not-allowed",
                            "must be an https address at one of " + hosts.named() + ", as it is set up");
        }
    }

    private void refuseElsewhere(ImportOrder order, Caller caller) {
        for (String area : order.areas()) {
            caller.requireActsFor(areas.codesUpwards(area));
        }
    }

    private static ImportRequest request(
            ImportOrder order, @Nullable String url, @Nullable SourceFile file, Caller caller) {
        Requester requester = new Requester(caller.subject(), caller.jurisdictions(), caller.isAdmin());
        return new ImportRequest(
                order.mapping(),
                url,
                file,
                order.dryRun(),
                order.correctionReason(),
                Set.copyOf(order.areas()),
                requester);
    }

    private ImportJob enqueue(ImportRequest request, @Nullable SentFile sent) {
        jobs.lock(request.fingerprint());
        Optional<ImportJob> underWay = jobs.underWay(request.fingerprint());
        if (underWay.isPresent()) {
            return underWay.get();
        }
        ImportMapping mapping = mappings.get(request.mapping()).mapping();
        UUID id = UUID.randomUUID();
        jobs.insert(id, request, mapping, clock.instant());
        if (sent != null) {
            try (InputStream file = Files.newInputStream(sent.path())) {
                contents.write(id, file);
            } catch (IOException e) {
                throw new UncheckedIOException("The file cannot be kept", e);
            }
        }
        queued.fire(new ImportQueued());
        return jobs.find(id).orElseThrow(() -> new IllegalStateException("The import was not kept"));
    }
}
