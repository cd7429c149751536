package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.commitment.domain.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where something stands that shows what was reported. */
@Schema(name = "Evidence", description = "Where something stands that shows what was reported.")
public record EvidenceDto(
        @Schema(required = true, maxLength = Evidence.LONGEST_TITLE, examples = "Kwartaalrapportage jeugd") @Nullable
        String title,

        @Schema(
                required = true,
                description = "An address that begins with https://.",
                maxLength = Evidence.LONGEST_LINK,
                examples = "https://documenten.groningen.example/2012-Q1.pdf")
        @Nullable
        String link) {

    static EvidenceDto of(Evidence evidence) {
        return new EvidenceDto(evidence.title(), evidence.link());
    }

    void check(Faults faults) {
        Evidence.check(title, link, faults);
    }

    /** Only after the check found nothing. */
    Evidence evidence() {
        return new Evidence(requireNonNull(title), requireNonNull(link));
    }
}
