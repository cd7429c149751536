package nl.driehoek.faults.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.driehoek.local.instance.Service;

/** Which topics the services listen to. */
final class Incoming {

    static final String INDICATORS = "driehoek.indicators";
    static final String STATUSES = "driehoek.target-statuses";
    static final String COMMITMENTS = "driehoek.commitments";
    static final String REVISIONS = "driehoek.plan-revisions";
    static final String CONSULTATIONS = "driehoek.plan-consultations";
    static final String REPORTS = "driehoek.measurement-reports";

    private Incoming() {}

    static List<String> of(Service service) {
        return switch (service) {
            case PLANS -> List.of(INDICATORS, STATUSES, COMMITMENTS);
            case INDICATORS -> List.of(REVISIONS, REPORTS);
            case PARTNERS -> List.of(REVISIONS, CONSULTATIONS);
        };
    }

    /** Those by which the services tell each other of their state. */
    static Set<String> ofState() {
        return new TreeSet<>(Set.of(INDICATORS, STATUSES, COMMITMENTS, REVISIONS, CONSULTATIONS));
    }
}
