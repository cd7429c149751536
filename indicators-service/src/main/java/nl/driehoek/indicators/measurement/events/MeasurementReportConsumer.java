package nl.driehoek.indicators.measurement.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.driehoek.indicators.measurement.MeasurementService;
import nl.driehoek.indicators.measurement.ReportedMeasurement;
import nl.driehoek.indicators.reportsource.ReportAuthentication;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.events.AnsweredHandler;
import nl.driehoek.kit.events.EventConsumer;
import nl.driehoek.kit.events.IncomingEvents;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.BodyReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes in the measurements that registered systems report, such as those of the police, and answers each. */
@ApplicationScoped
public class MeasurementReportConsumer implements EventConsumer, AnsweredHandler<ReportSource> {
    static final String TYPE = "nl.driehoek.indicators.measurement-reported.v1";

    private final IncomingEvents incoming;
    private final ReportAuthentication authentication;
    private final BodyReader reader;
    private final MeasurementService measurements;
    private final MeasurementReportAnswers answers;

    public MeasurementReportConsumer(
            IncomingEvents incoming,
            ReportAuthentication authentication,
            BodyReader reader,
            MeasurementService measurements,
            MeasurementReportAnswers answers) {
        this.incoming = incoming;
        this.authentication = authentication;
        this.reader = reader;
        this.measurements = measurements;
        this.answers = answers;
    }

    @Override
    @Incoming("measurement-reports")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) {
        incoming.of("measurement-reports", message).onAnswered(this);
    }

    @Override
    public @Nullable ReportSource authenticate(CloudEvent event, Faults doubts) {
        return authentication.authenticate(event, doubts);
    }

    @Override
    public void accept(CloudEvent event, ReportSource source) {
        CloudEventData data = event.getData();
        if (!event.getType().equals(TYPE)) {
            throw refusal("type-unknown", "the type must be " + TYPE);
        }
        if (data == null) {
            throw refusal("required", "the data must be given");
        }
        ReportedMeasurement report = reader.read(
                data.toBytes(),
                ReportedMeasurement.class,
                (read, faults) -> measurements.checkReported(read, source, faults));
        answers.accepted(event, measurements.recordReported(report, source));
    }

    @Override
    public void refuse(CloudEvent event, List<Fault> faults) {
        answers.rejected(event, faults);
    }

    private static ProblemException refusal(String code, String detail) {
        return ProblemException.invalidInput(List.of(new Fault("", code, detail)));
    }
}
