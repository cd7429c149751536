package nl.driehoek.partners.commitment.domain;

import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.norm.domain.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, and by whom: everything that partners agree to. Once anything of it changes, they have to agree anew.
 *
 * @param area code of CBS or own district, where the promise is not for the whole plan
 * @param condition what has to be so before anything is owed, such as "op verzoek"
 */
public record Promise(
        String title,
        CommitmentKind kind,
        Responsibilities responsibilities,
        @Nullable String area,
        @Nullable String condition,
        @Nullable Deadline deadline,
        @Nullable Norm norm) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_CONDITION = 500;

    public Promise {
        Invariants.hold(faults -> {
            checkTexts(title, area, condition, faults);
            checkKind(kind, deadline != null, norm != null, norm == null ? null : norm.unit(), faults);
        });
    }

    public static void checkTexts(
            @Nullable String title, @Nullable String area, @Nullable String condition, Faults faults) {
        Texts.checkRequired(title, LONGEST_TITLE, faults.at("title"));
        Codes.checkArea(area, faults.at("area"));
        Texts.checkOptional(condition, LONGEST_CONDITION, faults.at("condition"));
    }

    /** A kind that says something about a figure or a day needs that figure or day. */
    public static void checkKind(
            @Nullable CommitmentKind kind,
            boolean hasDeadline,
            boolean hasNorm,
            @Nullable String normUnit,
            Faults faults) {
        faults.at("kind").require(kind);
        if (kind == null) {
            return;
        }
        if (kind == CommitmentKind.DEADLINE && !hasDeadline) {
            faults.at("deadline").add("deadline-missing", "must be given for a commitment of kind DEADLINE");
        }
        if (kind.needsNorm() && !hasNorm) {
            faults.at("norm").add("norm-missing", "must be given for a commitment of kind " + kind);
        }
        if (kind == CommitmentKind.AMOUNT && hasNorm && normUnit != null && !normUnit.equals(Norm.EURO)) {
            faults.at("norm").at("unit").add("amount-not-in-euro", "must be EUR for a commitment of kind AMOUNT");
        }
    }
}
