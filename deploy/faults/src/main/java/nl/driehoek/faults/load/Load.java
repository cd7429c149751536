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
    private final ReportSender sender;
    private final Ledger ledger = new Ledger();
    private final long seed;
    private final int number;
    private int made;
    private volatile List<Client> clients = List.of();
    private final Duration pace;
    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean running;
    private volatile boolean ended;

    /** @param pace how long each client waits between two things */
    public Load(Installation installation, long seed, int clients, Duration pace) {
        this.installation = installation;
        this.api = new Api(installation, "faults");
        this.sender = new ReportSender(installation.ports().bootstrapServers());
        this.pace = pace;
        this.seed = seed;
        this.number = clients;
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
        startAnew();
    }

    /** Others take the place of the clients, in worlds of their own: those do not know any more what there is. */
    public void startAnew() {
        List<Client> others = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int client = ++made;
            others.add(new Client(
                    client, new Api(installation, "client-" + client), sender, ledger, new Random(seed * 31 + client)));
        }
        others.forEach(Client::prepare);
        clients = List.copyOf(others);
        for (Client client : others) {
            Thread thread = new Thread(() -> work(client), "client");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work(Client client) {
        while (!ended && clients.contains(client)) {
            Waits.time(pace);
            if (!running) {
                continue;
            }
            working.incrementAndGet();
            try {
                // Others may have taken its place while it waited.
                if (running && clients.contains(client)) {
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

    /** A plan in the world of a client, that names an indicator that is not there. */
    public EarlyPlan planBefore(String indicator) {
        return EarlyPlan.begin(api, clients.get(0).world(), indicator);
    }

    /** An indicator that no client uses. */
    public void define(String code) {
        Api.Reply reply = api.post(Service.INDICATORS, "/v1/indicators", World.indicator(code, 1));
        if (reply.isDone()) {
            ledger.acknowledged();
            ledger.expect(Service.INDICATORS, "/v1/indicators/" + code, "/name", World.name(code, 1));
        } else {
            ledger.surprise("indicator " + code + ": " + reply);
        }
    }

    /** Each client changes one thing, while they pause. */
    public void changePartners() {
        clients.forEach(Client::changePartner);
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
        sender.close();
    }
}
