package nl.driehoek.indicators.measurement.events;

import io.cloudevents.CloudEvent;

/** Which report an answer is about. Of a report that may be anybody's nothing else is repeated. */
public record ReportRefV1(String source, String id) {

    static ReportRefV1 of(CloudEvent report) {
        return new ReportRefV1(report.getSource().toString(), report.getId());
    }
}
