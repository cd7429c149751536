package nl.driehoek.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/**
 * Clients that work on the public APIs, each in a thread and a world of its own. The seed decides what each client wants
 * to do next; how they interleave is left to the machine.
 */
public final class Load implements AutoCloseable {

    private static final Duration PROJECTED_LIMIT = Duration.ofMinutes(1);

    private final Installation installation;
    private final Api api;
    private final Ledger ledger = new Ledger();
    private final List<Client> clients = new ArrayList<>();
    private final Duration pace;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean ended;

    /** @param pace how long each client waits between two things */
    public Load(Installation installation, long seed, int clients, Duration pace) {
        this.installation = installation;
        this.api = new Api(installation, "faults");
        this.pace = pace;
        for (int i = 1; i <= clients; i++) {
            this.clients.add(new Client(i, new Api(installation, "client-" + i), ledger, new Random(seed * 31 + i)));
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    /** For whoever looks along. */
    public Api api() {
        return api;
    }

    /** Makes what every client needs, and starts the threads; they wait for {@link #run}. */
    public void prepare() {
        for (String indicator : World.INDICATORS) {
            api.post(Service.INDICATORS, "/v1/indicators", World.indicator(indicator, 1));
        }
        Waits.until(
                "plans-service to know the indicators",
                PROJECTED_LIMIT,
                () -> installation.sql().number("plans", "select count(*) from known_indicator")
                        >= World.INDICATORS.size());
        clients.forEach(Client::prepare);
        for (Client client : clients) {
            Thread thread = new Thread(() -> work(client), "client");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work(Client client) {
        while (!ended) {
            Waits.time(pace);
            if (!running) {
                continue;
            }
            working.incrementAndGet();
            try {
                if (running) {
                    client.act();
                }
            } catch (RuntimeException e) {
                if (!ended) {
                    ledger.surprise("a client failed: " + e);
                }
            } finally {
                working.decrementAndGet();
            }
        }
    }

    /** The clients go on. */
    public void run() {
        running = true;
    }

    /** The clients end what they have begun: returns when each has its answer. */
    public void pause() {
        running = false;
        Waits.until("the clients to have their answers", Duration.ofMinutes(20), () -> working.get() == 0);
    }

    @Override
    public void close() {
        running = false;
        ended = true;
    }
}
