package nl.driehoek.indicators.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.driehoek.indicators.area.store.AreaStore;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Use cases of areas. */
@ApplicationScoped
public class AreaService {
    private final AreaStore store;

    public AreaService(AreaStore store) {
        this.store = store;
    }

    /**
     * What came of writing an area.
     *
     * @param created whether it was not there before
     */
    public record Written(VersionedArea area, boolean created) {}

    @Transactional
    public VersionedArea get(String code) {
        return store.find(code).orElseThrow(() -> ProblemException.notFound("There is no area " + code + "."));
    }

    @Transactional
    public List<VersionedArea> list(AreaFilter filter, Cursor page) {
        return store.list(filter, page);
    }

    /** What came in the place of these areas, by their code; one without successor is not in it. */
    @Transactional
    public Map<String, List<Succession>> successors(Collection<String> codes) {
        return store.successions(codes);
    }

    /** Codes of this area and of those that hold it; empty when there is no such area. */
    @Transactional
    public Set<String> codesUpwards(String code) {
        return codesUpwards(List.of(code)).getOrDefault(code, Set.of());
    }

    /**
     * For each of these areas its code and those of the areas that hold it, the narrowest first; an unknown one is not in
     * it. However many are asked for, it takes a few queries.
     */
    @Transactional
    public Map<String, Set<String>> codesUpwards(Collection<String> codes) {
        return store.codesUpwards(codes);
    }

    /** Adds that there is no area with this code, or that it cannot hold one of this type. */
    @Transactional
    public void checkParent(@Nullable String parent, @Nullable AreaType type, Faults faults) {
        if (parent != null) {
            Optional<VersionedArea> held = store.find(parent);
            if (held.isEmpty()) {
                faults.add("area-unknown", "there is no area " + parent);
            } else if (type != null && !held.get().area().type().canHold(type)) {
                faults.add("area-too-narrow", "cannot hold an area of type " + type);
            }
        }
    }

    /**
     * Makes an area, or changes the one with its code. Saying again what is known changes nothing and needs no version,
     * so that reference data can be loaded as often as one likes.
     *
     * <p>Who may write an area may measure in it: so the caller must act for where it lies, and for where it will lie.
     */
    @Transactional
    public Written put(StatedArea stated, @Nullable String ifMatch, Caller caller) {
        store.lockForWriting();
        Optional<VersionedArea> known = store.find(stated.code());
        Area said = stated.over(known.map(VersionedArea::area).orElse(null));
        Set<String> place = new LinkedHashSet<>(List.of(said.code()));
        store.withAncestors(said.parent()).forEach(ancestor -> place.add(ancestor.code()));
        caller.requireActsFor(place);
        if (known.isPresent()) {
            caller.requireActsFor(codesUpwards(said.code()));
        }
        Faults faults = new Faults();
        said.check(store, faults);
        ProblemException.throwIfAny(faults);
        Area area = said.inOrder();
        if (known.isEmpty()) {
            store.insert(area);
            return new Written(new VersionedArea(area, 1), true);
        }
        if (known.get().area().equals(area)) {
            return new Written(known.get(), false);
        }
        Versions.requireMatch(ifMatch, known.get().version());
        return new Written(new VersionedArea(area, store.update(area)), false);
    }
}
