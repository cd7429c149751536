package nl.driehoek.partners.commitment.domain;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is noted about a commitment beside the promise: changing it asks for no new agreement.
 *
 * @param reference own code, unique within the plan, by which tables and other systems name it
 * @param source where it stands in the plan's document
 */
public record Registration(
        @Nullable String reference,
        @Nullable Attribution attribution,
        @Nullable String source,
        @Nullable String note) {

    public static final int LONGEST_REFERENCE = 100;
    public static final int LONGEST_SOURCE = 200;
    public static final int LONGEST_NOTE = 1000;

    /** Nothing is noted. */
    public static final Registration NONE = new Registration(null, null, null, null);

    public Registration {
        Invariants.hold(faults -> check(reference, source, note, faults));
    }

    public static void check(
            @Nullable String reference, @Nullable String source, @Nullable String note, Faults faults) {
        Faults here = faults.at("reference");
        Texts.checkOptional(reference, LONGEST_REFERENCE, here);
        if (reference != null && !reference.equals(reference.strip())) {
            here.add("outer-blanks", "must not begin or end with a blank");
        }
        Texts.checkOptional(source, LONGEST_SOURCE, faults.at("source"));
        Texts.checkOptional(note, LONGEST_NOTE, faults.at("note"));
    }
}
