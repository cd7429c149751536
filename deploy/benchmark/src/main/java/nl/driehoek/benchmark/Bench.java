package nl.driehoek.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.driehoek.benchmark.http.HttpLoad;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.KafkaAccess;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;

/** What a trial works with: the running product, and how much is asked of it. */
public final class Bench {
    /** Two cores compile what is hot for about a minute; until then it is the compiler that is measured. */
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);

    private static final int WARM_UPS = 4;

    private final Product product;
    private final Workload workload;
    private final Duration duration;
    private final LocalApi api;
    private final Map<Service, Database> databases = new ConcurrentHashMap<>();
    private final Stock stock;
    private final FreshFigures fresh;

    Bench(Product product, Workload workload, Duration duration) {
        this.product = product;
        this.workload = workload;
        this.duration = duration;
        this.api = new LocalApi(product.ports());
        this.stock = new Stock(this);
        this.fresh = new FreshFigures(workload, YearMonth.now(ZoneId.systemDefault()));
    }

    public LocalApi api() {
        return api;
    }

    public Ports ports() {
        return api.ports();
    }

    /** The database of indicators-service. */
    public Database database() {
        return database(Service.INDICATORS);
    }

    public Database database(Service service) {
        return databases.computeIfAbsent(service, known -> new Database(ports(), known));
    }

    public KafkaAccess kafka() {
        return KafkaAccess.of(ports());
    }

    public DataDirectory directory() {
        return product.directory();
    }

    /** The folder of the product; empty when an installation is measured that ran already. */
    public Optional<Path> home() {
        return product.home();
    }

    /** Figures to load; {@link Stock} says which of them are there. */
    public Workload workload() {
        return workload;
    }

    public Stock stock() {
        return stock;
    }

    /** Figures that no trial has sent yet. */
    public FreshFigures fresh() {
        return fresh;
    }

    /** Long enough for the compiler to have seen what is hot, as far as the time allows. */
    public Duration warmUp() {
        Duration some = duration.multipliedBy(WARM_UPS);
        return some.compareTo(LONGEST_WARM_UP) < 0 ? some : LONGEST_WARM_UP;
    }

    /** Load on a service, as an admin. */
    public HttpLoad load(Service service, int connections) {
        return new HttpLoad(ports().url(service), api.token("admin"), connections);
    }

    /** How long a load is kept up, its warm-up not included. */
    public Duration duration() {
        return duration;
    }

    /** Tells whoever waits. */
    public void say(String format, Object... values) {
        System.out.printf(
                Locale.ROOT,
                "%s  " + format + "%n",
                prefixed(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS), values));
    }

    private static Object[] prefixed(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
