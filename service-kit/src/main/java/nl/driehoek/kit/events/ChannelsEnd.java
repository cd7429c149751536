package nl.driehoek.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Ends the incoming channels while there is a database still. Quarkus closes the database first: what came in between
 * failed, and went to the dead letters, each time that a replica was stopped under load.
 */
@ApplicationScoped
public class ChannelsEnd {
    private final KafkaConnector connector;

    public ChannelsEnd(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector) {
        this.connector = connector;
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        connector.terminate(event);
    }
}
