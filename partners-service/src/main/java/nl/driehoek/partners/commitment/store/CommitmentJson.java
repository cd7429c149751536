package nl.driehoek.partners.commitment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.Standing;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.ReportedValue;
import nl.driehoek.partners.norm.domain.ReportingRhythm.DuePeriod;

/** Writes and reads the documents in the rows of commitments and their reports. */
@ApplicationScoped
class CommitmentJson {
    private static final TypeReference<Map<String, LocalDate>> DAYS = new TypeReference<>() {};

    private final ObjectMapper json;

    CommitmentJson(ObjectMapper json) {
        this.json = json;
    }

    /** What a report holds beside its text. */
    record Content(List<ReportedValue> values, List<Evidence> evidence) {}

    /** A standing as it is kept: periods as text. */
    record KeptStanding(List<NormAssessment> norms, List<KeptDue> overdue) {
        static KeptStanding of(Standing standing) {
            return new KeptStanding(
                    standing.norms(),
                    standing.overdue().stream()
                            .map(due -> new KeptDue(due.period().toString(), due.dueOn()))
                            .toList());
        }

        Standing standing() {
            return new Standing(
                    norms,
                    overdue.stream()
                            .map(due -> new DuePeriod(Period.parse(due.period()), due.dueOn()))
                            .toList());
        }
    }

    /** A period on which nobody reported in time. */
    record KeptDue(String period, LocalDate dueOn) {}

    String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A commitment cannot be written", e);
        }
    }

    String write(Promise promise) {
        return write(PromiseForm.of(promise));
    }

    String write(Standing standing) {
        return write(KeptStanding.of(standing));
    }

    Promise promise(String document) {
        return read(document, PromiseForm.class).promise();
    }

    Standing standing(String document) {
        return read(document, KeptStanding.class).standing();
    }

    Content content(String document) {
        return read(document, Content.class);
    }

    Map<String, LocalDate> days(String document) {
        try {
            return json.readValue(document, DAYS);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(JsonProcessingException e) {
        return new IllegalStateException("A stored commitment cannot be read", e);
    }
}
