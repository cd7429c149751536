package nl.driehoek.faults.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.driehoek.embedded.OidcIssuer;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;
import nl.driehoek.local.process.ChildProcess;
import nl.driehoek.local.process.Jvm;
import nl.driehoek.local.process.ServiceSettings;

/**
 * The packaged product on a data directory and ports of its own. Nothing is restarted by itself: what a scenario breaks,
 * it repairs. The issuer lives in this JVM, for it is no part of what is proved.
 */
public final class Installation implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final String DATABASE_URL = "QUARKUS_DATASOURCE_JDBC_URL";

    private final DataDirectory directory;
    private final Path home;
    private final Ports ports = FreePorts.find();
    private final HttpClient http = HttpClient.newHttpClient();
    private final OidcIssuer issuer;
    private final PostgresNode postgres;
    private final Brokers brokers;
    private final Map<String, Replica> replicas = new ConcurrentSkipListMap<>();
    private final Map<String, String> extraSettings = new ConcurrentHashMap<>();
    private final Thread emergency = new Thread(this::end, "kill-all");
    private volatile boolean ending;

    private record Replica(Service service, int number, Node node, String url) {}

    private Installation(Path data, Path home, int brokers) {
        this.directory = new DataDirectory(data);
        this.home = home;
        directory.create();
        this.issuer = OidcIssuer.start(ports.issuer());
        this.postgres = new PostgresNode(directory.postgres(), ports.postgres());
        this.brokers = new Brokers(directory, ports, brokers);
    }

    /** One with one broker. */
    public static Installation start(Path data, Path home) {
        return start(data, home, 1);
    }

    /**
     * Starts everything, one replica of each service, and returns when all of it answers.
     *
     * @param brokers one, or three that keep each record together
     */
    public static Installation start(Path data, Path home, int brokers) {
        Installation installation = new Installation(data, home, brokers);
        Runtime.getRuntime().addShutdownHook(installation.emergency);
        try {
            List<Node> first = new ArrayList<>(installation.brokers());
            first.add(installation.postgres);
            installation.together(first);
            installation.brokers.provision();
            installation.together(Arrays.stream(Service.values())
                    .map(service -> installation.service(service, 0))
                    .toList());
            for (Service service : Service.values()) {
                installation.outboxFault(service).install();
            }
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    /** Starts nodes at the same time; returns when all of them can be used. */
    public void together(List<Node> nodes) {
        if (ending) {
            throw new IllegalStateException("Nothing is started any more: the suite was told to stop");
        }
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::startAndAwait))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    public DataDirectory directory() {
        return directory;
    }

    public Ports ports() {
        return ports;
    }

    public PostgresNode postgres() {
        return postgres;
    }

    public Sql sql() {
        return postgres.sql();
    }

    /** One of {@link #brokers()}; Kafka's own id for it is one higher. */
    public Node broker(int number) {
        return brokers.nodes().get(number);
    }

    public List<Node> brokers() {
        return brokers.nodes();
    }

    /** A replica of a service, 0 to 2; only the first one runs from the beginning. */
    public Node service(Service service, int replica) {
        return replicas.computeIfAbsent(replicaName(service, replica), name -> replica(name, service, replica))
                .node();
    }

    /** What the database calls the connections of a replica; also the name of its process. */
    public String replicaName(Service service, int replica) {
        return service.module() + "-" + replica;
    }

    /** Those beside the first of each service that were ever started. */
    public List<Node> extraReplicas() {
        return replicas.values().stream()
                .filter(replica -> replica.number() > 0)
                .map(Replica::node)
                .toList();
    }

    public OutboxFault outboxFault(Service service) {
        return new OutboxFault(sql(), service);
    }

    /** Services that are started from now on have this variable in their environment. */
    public void give(String variable, String value) {
        extraSettings.put(variable, value);
    }

    /** Services that are started from now on do not have it any more. */
    public void takeAway(String variable) {
        extraSettings.remove(variable);
    }

    /** Where the replicas of a service answer that run now. */
    public List<String> urls(Service service) {
        return replicas.values().stream()
                .filter(replica ->
                        replica.service() == service && replica.node().isAlive())
                .map(Replica::url)
                .toList();
    }

    public String url(Service service, int replica) {
        return "http://localhost:" + FreePorts.port(ports, service, replica);
    }

    /** What a Kafka client needs to see and do everything. */
    public Map<String, Object> kafkaClient() {
        return brokers.client();
    }

    /** A token of the one who does everything, under a name. */
    public String token(String subject, String organisation) {
        return issuer.token(Map.of("sub", subject, "roles", List.of("admin"), "organisation", organisation));
    }

    private Replica replica(String name, Service service, int number) {
        String url = url(service, number);
        Map<String, String> environment = new TreeMap<>(ServiceSettings.environment(service, ports));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(FreePorts.port(ports, service, number)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", brokers.bootstrapServers());
        // What time changes must be seen within a round, and not by chance in the middle of a comparison.
        if (service == Service.PARTNERS) {
            environment.put("DRIEHOEK_OVERDUE_EVERY", "1s");
            environment.put("DRIEHOEK_OVERDUE_DELAYED", "1s");
        }
        environment.computeIfPresent(DATABASE_URL, (variable, database) -> database + "?ApplicationName=" + name);
        List<String> command = Jvm.application("256m", service.jar(home));
        Node node = new ProcessNode(
                name,
                () -> {
                    Map<String, String> all = new TreeMap<>(environment);
                    all.putAll(extraSettings);
                    return new ChildProcess(name, directory, command, all);
                },
                () -> isUp(url + "/q/health/ready"));
        return new Replica(service, number, node, url);
    }

    /** Whether a page answers with 200. */
    public boolean isUp(String url) {
        return page(url).isPresent();
    }

    /** A page that anyone may read, such as the metrics of a service; empty when it does not answer with 200. */
    public Optional<String> page(String url) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(ANSWER_LIMIT)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private List<Node> nodes() {
        List<Node> nodes =
                new ArrayList<>(replicas.values().stream().map(Replica::node).toList());
        nodes.addAll(brokers());
        nodes.add(postgres);
        return nodes;
    }

    /** The round goes on while the JVM ends, and would repair what it finds broken. */
    private void end() {
        ending = true;
        killAll();
        // What was being started meanwhile.
        killAll();
    }

    private void killAll() {
        nodes().forEach(Node::kill);
    }

    @Override
    public void close() {
        killAll();
        issuer.close();
        try {
            Runtime.getRuntime().removeShutdownHook(emergency);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook does the same once more.
            return;
        }
    }
}
