package nl.driehoek.plans.plan.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/** The decision by which a revision came into force. */
public record Adoption(LocalDate adoptedOn, String adoptingBody) {

    /**
     * Reads an adoption.
     *
     * @param today adoptions are noted once they have happened
     * @param inForce the adoption of the revision that is replaced; decisions follow one another
     * @return the adoption; empty when faults were noted, here or before
     */
    public static Optional<Adoption> read(
            @Nullable LocalDate adoptedOn,
            @Nullable String adoptingBody,
            LocalDate today,
            @Nullable Adoption inForce,
            Faults faults) {
        Faults date = faults.at("adoptedOn");
        date.require(adoptedOn);
        if (adoptedOn != null && adoptedOn.isAfter(today)) {
            date.add("adoption-in-the-future", "lies after today, " + today);
        }
        if (adoptedOn != null && inForce != null && adoptedOn.isBefore(inForce.adoptedOn())) {
            date.add(
                    "adopted-before-predecessor",
                    "lies before " + inForce.adoptedOn() + ", when the revision in force was adopted");
        }
        String body = Rules.required(adoptingBody, Rules.SHORT_TEXT, faults.at("adoptingBody"));
        return adoptedOn == null || body == null || !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adoption(adoptedOn, body));
    }
}
