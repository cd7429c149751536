package nl.driehoek.indicators.recomputation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.driehoek.indicators.recomputation.PendingWork.Turn;
import nl.driehoek.indicators.status.Reassessments;
import org.jboss.logging.Logger;

/**
 * Judges what waits in the queue, as soon as a transaction that put something there has ended. Every replica has one.
 *
 * <p>Whoever records a single figure goes first: a worker takes an indicator only when nobody holds it or waits for it, and
 * only for a few series. What changed goes before what is merely computed anew.
 */
@ApplicationScoped
public class AssessmentWorker {
    private static final Logger LOG = Logger.getLogger(AssessmentWorker.class);
    /** So few that whoever needs their indicator meanwhile hardly notices. */
    private static final int SERIES_A_TURN = 50;

    private static final int TURNS_IN_A_ROW = 10;
    private static final int INDICATORS_A_ROUND = 100;
    /** Safety net for what another replica left behind. */
    private static final int POLL_MILLIS = 5_000;

    private static final int BUSY_MILLIS = 50;

    private final PendingWork work;
    private final Semaphore wake = new Semaphore(1);
    private volatile boolean running = true;
    private final Thread thread = new Thread(this::run, "assessment-worker");

    public AssessmentWorker(PendingWork work) {
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Reassessments.Enqueued enqueued) {
        wake.release();
    }

    private void run() {
        long pause = POLL_MILLIS;
        while (running) {
            try {
                if (wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                pause = POLL_MILLIS;
                Turn round = Turn.MORE;
                while (running && round == Turn.MORE) {
                    round = round();
                }
                pause = round == Turn.BUSY ? BUSY_MILLIS : POLL_MILLIS;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warnf(e, "What waits to be judged cannot be read; it is tried again");
                }
            }
        }
    }

    private Turn round() {
        List<String> indicators = work.indicators(INDICATORS_A_ROUND);
        boolean judged = false;
        boolean busy = false;
        for (String indicator : indicators) {
            Turn turn = turns(indicator);
            judged |= turn != Turn.BUSY;
            busy |= turn == Turn.BUSY;
        }
        if (judged) {
            return Turn.MORE;
        }
        return busy ? Turn.BUSY : Turn.DONE;
    }

    /** Some turns for one indicator; then others have theirs. */
    private Turn turns(String indicator) {
        Turn turn = Turn.MORE;
        for (int i = 0; i < TURNS_IN_A_ROW && running && turn == Turn.MORE; i++) {
            turn = turn(indicator);
        }
        return turn;
    }

    private Turn turn(String indicator) {
        try {
            return work.judge(indicator, SERIES_A_TURN);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warnf(e, "Of targets on %s some cannot be judged; they are judged one series at a time", indicator);
                oneByOne(indicator);
            }
            return Turn.MORE;
        }
    }

    /** Finds the series that cannot be judged among those that can. */
    private void oneByOne(String indicator) {
        for (long id : work.waiting(indicator, SERIES_A_TURN)) {
            try {
                work.judgeOne(indicator, id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The targets on a series of %s cannot be judged; it is tried again later", indicator);
                work.putBack(indicator, id, e.getClass().getSimpleName());
            }
        }
    }
}
