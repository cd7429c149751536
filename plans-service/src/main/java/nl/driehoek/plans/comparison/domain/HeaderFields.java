package nl.driehoek.plans.comparison.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.driehoek.plans.plan.domain.PlanHeader;
import nl.driehoek.plans.plan.domain.PlanHeader.PlanPointer;
import nl.driehoek.plans.plan.domain.PlanHeader.Relation;
import org.jspecify.annotations.Nullable;

/** What two plans are called, who they are for and where they come from, as far as that is not the same. */
final class HeaderFields {
    private HeaderFields() {}

    static List<FieldChange> of(PlanHeader from, PlanHeader to) {
        return new Fields()
                .text("reference", from.reference(), to.reference())
                .text("title", from.title(), to.title())
                .text("kind", from.kind(), to.kind())
                .list("jurisdictions", from.jurisdictions(), to.jurisdictions())
                .text("period.from", from.period().from(), to.period().from())
                .text("period.to", from.period().to(), to.period().to())
                .text("edition", from.edition(), to.edition())
                .list("owners", owners(from), owners(to))
                .list("parents", parents(from), parents(to))
                .text("predecessor", pointer(from.predecessor()), pointer(to.predecessor()))
                .text("decidingBody", from.decidingBody(), to.decidingBody())
                .list("documentDates", dates(from), dates(to))
                .changes();
    }

    private static List<String> owners(PlanHeader header) {
        return header.owners().stream()
                .map(owner -> joined(owner.name(), owner.oin()))
                .toList();
    }

    private static List<String> parents(PlanHeader header) {
        return header.parents().stream()
                .map(parent -> relation(parent.relation()) + " " + pointer(parent.plan()))
                .toList();
    }

    private static String relation(Relation relation) {
        return switch (relation) {
            case ELABORATES -> "uitwerking van";
            case BUILDS_ON -> "bouwt voort op";
        };
    }

    private static List<String> dates(PlanHeader header) {
        return header.documentDates().stream()
                .map(date -> joined(date.what(), date.date(), date.reference()))
                .toList();
    }

    private static @Nullable String pointer(@Nullable PlanPointer pointer) {
        return pointer == null ? null : joined(pointer.reference(), pointer.title(), pointer.planId());
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(", "));
    }
}
