package nl.driehoek.indicators.measurement.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.List;
import nl.driehoek.indicators.measurement.MeasurementService.Recorded;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.events.Outbox;
import nl.driehoek.kit.events.OutgoingEvent;

/** Tells a source what became of its report, in the transaction in which it became that. */
@ApplicationScoped
public class MeasurementReportAnswers {
    static final String ACCEPTED = "nl.driehoek.indicators.measurement-report-accepted.v1";
    static final String REJECTED = "nl.driehoek.indicators.measurement-report-rejected.v1";
    private static final String TOPIC = "driehoek.measurement-report-answers";

    private final Outbox outbox;

    public MeasurementReportAnswers(Outbox outbox) {
        this.outbox = outbox;
    }

    void accepted(CloudEvent report, Recorded recorded) {
        add(
                report,
                ACCEPTED,
                "/v1/measurements/" + recorded.measurement().id(),
                MeasurementReportAcceptedV1.of(ReportRefV1.of(report), recorded));
    }

    /** Refers to the register: there stands what the source may report and by which keys. */
    void rejected(CloudEvent report, List<Fault> faults) {
        add(
                report,
                REJECTED,
                "/v1/report-sources/" + URLEncoder.encode(report.getSource().toString(), UTF_8),
                MeasurementReportRejectedV1.of(ReportRefV1.of(report), faults));
    }

    private void add(CloudEvent report, String type, String path, Object data) {
        outbox.add(new OutgoingEvent(TOPIC, report.getSource().toString(), type, report.getId(), path, data));
    }
}
