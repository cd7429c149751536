package nl.driehoek.partners.commitment.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.partners.domain.Invariants;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.norm.domain.Norm;
import nl.driehoek.partners.norm.domain.NormType;
import nl.driehoek.partners.norm.domain.ReportingRhythm;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, and by whom: everything that partners agree to. Once anything of it changes, they have to agree anew.
 *
 * @param condition what has to be so before anything is owed, such as "op verzoek"
 * @param pilot present when it is a trial
 * @param dependsOn commitments, mostly of others, without which this one cannot be kept
 * @param norms the figures that are promised: several where the plan names several for one effort
 * @param reporting how often progress must be reported; null leaves it to the partners
 */
public record Promise(
        String title,
        CommitmentKind kind,
        @Nullable Nature nature,
        Responsibilities responsibilities,
        Place place,
        Timing timing,
        @Nullable String condition,
        @Nullable Pilot pilot,
        List<Citation> citations,
        Set<UUID> dependsOn,
        @Nullable Budget budget,
        List<Norm> norms,
        @Nullable ReportingRhythm reporting) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_CONDITION = 500;
    public static final int MOST_CITATIONS = 30;
    public static final int MOST_DEPENDENCIES = 30;

    public Promise {
        citations = List.copyOf(citations);
        dependsOn = Collections.unmodifiableSet(new LinkedHashSet<>(dependsOn));
        norms = List.copyOf(norms);
        List<NormType> types = norms.stream().map(Norm::type).toList();
        boolean hasDeadline = timing.deadline() != null;
        Invariants.hold(faults -> {
            checkTexts(title, condition, faults);
            checkKind(kind, hasDeadline, types, faults);
        });
    }

    static void checkTexts(@Nullable String title, @Nullable String condition, Faults faults) {
        Texts.checkRequired(title, LONGEST_TITLE, faults.at("title"));
        Texts.checkOptional(condition, LONGEST_CONDITION, faults.at("condition"));
    }

    /**
     * A kind that says something about a figure or a day needs that figure or day.
     *
     * @param norms types of the norms given, null where one cannot be read
     */
    static void checkKind(
            @Nullable CommitmentKind kind, boolean hasDeadline, List<@Nullable NormType> norms, Faults faults) {
        faults.at("kind").require(kind);
        if (kind == null) {
            return;
        }
        boolean dated = hasDeadline || norms.contains(NormType.DATE);
        if (kind == CommitmentKind.DEADLINE && !dated) {
            faults.at("deadline").add("deadline-missing", "must be given for a commitment of kind DEADLINE");
        }
        if (kind.needsNorm() && norms.isEmpty()) {
            faults.at("norms").add("norm-missing", "must hold a norm for a commitment of kind " + kind);
        }
        if (kind == CommitmentKind.AMOUNT && !norms.isEmpty() && !norms.contains(NormType.AMOUNT)) {
            faults.at("norms").add("amount-missing", "must hold a norm of type AMOUNT for a commitment of kind AMOUNT");
        }
    }

    /** The same promise, resting on these commitments. */
    public Promise dependingOn(Collection<UUID> others) {
        return new Promise(
                title,
                kind,
                nature,
                responsibilities,
                place,
                timing,
                condition,
                pilot,
                citations,
                new LinkedHashSet<>(others),
                budget,
                norms,
                reporting);
    }

    public Optional<Norm> norm(String key) {
        return norms.stream().filter(norm -> norm.terms().key().equals(key)).findFirst();
    }
}
