package nl.driehoek.indicators.imports.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.driehoek.indicators.imports.ImportQueued;
import nl.driehoek.indicators.imports.ImportSettings;
import nl.driehoek.indicators.imports.job.RunControl.Stop;
import nl.driehoek.indicators.imports.store.ImportClaims;
import nl.driehoek.indicators.imports.store.ImportClaims.Claimed;
import nl.driehoek.kit.correlation.Correlation;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Works on imports, one at a time per replica, as long as the service runs. What breaks in the middle is tried again by
 * whichever replica looks next, from its beginning: nothing was recorded until then.
 */
@ApplicationScoped
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final String MDC_KEY = "importId";
    private static final int MOST_ATTEMPTS = 3;
    private static final int STOP_SECONDS = 10;

    private final ImportClaims claims;
    private final ImportRun run;
    private final ImportRecords records;
    private final Clock clock;
    private final ImportSettings settings;
    /** Names this process among the replicas. */
    private final UUID worker = UUID.randomUUID();

    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private volatile @Nullable RunControl current;
    private final Thread thread = new Thread(this::work, "imports");

    public ImportWorker(
            ImportClaims claims, ImportRun run, ImportRecords records, Clock clock, ImportSettings settings) {
        this.claims = claims;
        this.run = run;
        this.records = records;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        stop(Stop.SHUTDOWN);
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued queued) {
        wake.release();
    }

    /** Says that this process is alive, and hears whether it is to go on. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void heartbeat() {
        RunControl control = current;
        if (control == null) {
            return;
        }
        switch (claims.alive(control.job(), worker, control.progress())) {
            case CANCELLED -> control.stop(Stop.CANCELLED);
            case LOST -> control.stop(Stop.LOST);
            case GO_ON -> {}
        }
    }

    private void stop(Stop why) {
        RunControl control = current;
        if (control != null) {
            control.stop(why);
        }
    }

    private void work() {
        while (running) {
            try {
                if (wake.tryAcquire(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                boolean more = true;
                while (running && more) {
                    Optional<Claimed> claimed = claims.claim(worker, settings.takeOverAfter(), clock.instant());
                    claimed.ifPresent(this::work);
                    more = claimed.isPresent();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warnf(e, "Imports cannot be looked for now; they are looked for again soon");
                }
            }
        }
    }

    private void work(Claimed claimed) {
        RunControl control = new RunControl(claimed.id());
        Correlation.begin(claimed.correlationId());
        MDC.put(MDC_KEY, claimed.id().toString());
        current = control;
        try {
            if (claimed.attempts() > MOST_ATTEMPTS) {
                records.giveUp(claimed.id(), worker, Correlation.current());
            } else {
                LOG.infof("Import %s begins, time %d", claimed.id(), claimed.attempts());
                run.run(worker, control);
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %s broke off; it is tried again", claimed.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            current = null;
            MDC.remove(MDC_KEY);
            Correlation.end();
        }
    }
}
