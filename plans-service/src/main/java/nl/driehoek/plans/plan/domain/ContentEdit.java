package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A content of which one part was changed. The whole of it has to keep the rules as if it had been sent whole; what is
 * wrong is told where the sender can do something about it.
 *
 * @param whole the content with the change
 * @param place pointer of the changed part in the whole; null when a part was taken away
 * @param sent pointer of that part in what was sent
 * @param wholly whether the part itself was sent; if not, all that is wrong with it is wrong with {@code sent}
 * @param own what was found wrong with what was sent before it came to its place
 */
public record ContentEdit(ContentForm whole, @Nullable String place, String sent, boolean wholly, List<Fault> own) {
    public ContentEdit {
        own = List.copyOf(own);
    }

    /**
     * What the rules say of it.
     *
     * @param content empty when there is a fault
     * @param own faults of what was sent, with pointers into that
     * @param elsewhere faults that the change makes in other parts, with pointers into the content
     */
    public record Judgement(Optional<PlanContent> content, List<Fault> own, List<Fault> elsewhere) {}

    /** Judges the whole content by the {@link ContentRules}. */
    public Judgement judge(ContentScope scope) {
        Faults found = new Faults();
        Optional<PlanContent> content = ContentRules.read(whole, scope, found);
        Set<Fault> ours = new LinkedHashSet<>(own);
        List<Fault> elsewhere = new ArrayList<>();
        for (Fault fault : found.all()) {
            if (isInPart(fault.pointer())) {
                String inside = fault.pointer().substring(String.valueOf(place).length());
                add(ours, new Fault(wholly ? sent + inside : sent, fault.code(), fault.detail()));
            } else if (isAroundPart(fault.pointer())) {
                add(ours, new Fault(sent, fault.code(), fault.detail()));
            } else if (!fault.code().endsWith("-key-twice")) {
                // That a key is taken was noted already, with what was sent.
                elsewhere.add(ContentUses.explained(fault, whole));
            }
        }
        return new Judgement(
                ours.isEmpty() && elsewhere.isEmpty() ? content : Optional.empty(), List.copyOf(ours), elsewhere);
    }

    private static void add(Set<Fault> faults, Fault fault) {
        boolean known = faults.stream()
                .anyMatch(other ->
                        other.pointer().equals(fault.pointer()) && other.code().equals(fault.code()));
        if (!known) {
            faults.add(fault);
        }
    }

    private boolean isInPart(String pointer) {
        return place != null && (pointer.equals(place) || pointer.startsWith(place + "/"));
    }

    /** Such as too many themes: nothing but what was sent can have brought that about. */
    private boolean isAroundPart(String pointer) {
        return place != null && place.startsWith(pointer + "/");
    }
}
