package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.commitment.domain.Evidence;
import nl.driehoek.partners.commitment.domain.Progress;
import nl.driehoek.partners.norm.domain.ReportedValue;
import org.jspecify.annotations.Nullable;

/** What a report and its correction both say. */
record ProgressContent(
        @Nullable String period,
        @Nullable String text,
        @Nullable List<@Nullable ReportedValueDto> values,
        @Nullable List<@Nullable EvidenceDto> evidence) {

    void check(Faults faults) {
        Progress.check(period, text, values, evidence, faults);
        for (int i = 0; values != null && i < values.size(); i++) {
            faults.at("values").at(i).require(values.get(i));
        }
        for (int i = 0; evidence != null && i < evidence.size(); i++) {
            EvidenceDto one = evidence.get(i);
            Faults here = faults.at("evidence").at(i);
            if (here.require(one) && one != null) {
                one.check(here);
            }
        }
    }

    /** Only after the check found nothing. */
    Progress progress() {
        List<ReportedValue> figures = requireNonNullElse(values, List.<@Nullable ReportedValueDto>of()).stream()
                .map(value -> requireNonNull(value).value())
                .toList();
        List<Evidence> links = requireNonNullElse(evidence, List.<@Nullable EvidenceDto>of()).stream()
                .map(one -> requireNonNull(one).evidence())
                .toList();
        return new Progress(Period.parse(requireNonNull(period)), requireNonNull(text), figures, links);
    }
}
