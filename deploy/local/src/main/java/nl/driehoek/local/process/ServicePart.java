package nl.driehoek.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nl.driehoek.local.LauncherException;
import nl.driehoek.local.instance.DataDirectory;
import nl.driehoek.local.instance.Ports;
import nl.driehoek.local.instance.Service;

/** One of the services, as it was packaged, in a JVM of its own. */
final class ServicePart implements Part {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final Service service;
    private final HttpClient http;
    private final HttpRequest readiness;
    private final ChildProcess child;

    ServicePart(Service service, DataDirectory directory, Ports ports, Path home, HttpClient http) {
        this.service = service;
        this.http = http;
        this.readiness = HttpRequest.newBuilder(URI.create(ports.url(service) + "/q/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        this.child = new ChildProcess(
                service.module(),
                directory,
                Jvm.application("256m", service.jar(home)),
                ServiceSettings.environment(service, ports));
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public void start() {
        child.start();
        child.await(this::isReady, START_LIMIT);
    }

    private boolean isReady() {
        try {
            return http.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + name(), e);
        }
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public Optional<ProcessHandle> process() {
        return child.handle();
    }

    @Override
    public void stop() {
        child.stop();
    }
}
