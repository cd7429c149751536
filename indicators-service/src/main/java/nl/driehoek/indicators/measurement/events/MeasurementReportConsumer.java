package nl.driehoek.indicators.measurement.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.measurement.MeasurementService;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.kit.reconciliation.ReplayedChannel;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the measurements that other systems report, such as those of the police. */
@ApplicationScoped
public class MeasurementReportConsumer implements ReplayedChannel {
    static final String TYPE = "nl.driehoek.indicators.measurement-reported.v1";

    private final IncomingEvents incoming;
    private final MeasurementService measurements;

    public MeasurementReportConsumer(IncomingEvents incoming, MeasurementService measurements) {
        this.incoming = incoming;
        this.measurements = measurements;
    }

    @Override
    public String channel() {
        return "measurement-reports";
    }

    @Override
    @Incoming("measurement-reports")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("measurement-reports", message)
                .onChecked(
                        TYPE,
                        ReportedMeasurement.class,
                        (event, report) -> measurements.recordReported(
                                report, event.getSource().toString()));
    }
}
