package nl.driehoek.indicators.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
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
    public record Written(Area area, int version, boolean created) {}

    @Transactional
    public VersionedArea get(String code) {
        return store.find(code).orElseThrow(() -> ProblemException.notFound("There is no area " + code + "."));
    }

    @Transactional
    public List<VersionedArea> list(Cursor page) {
        return store.list(page);
    }

    /** Codes of this area and of those that hold it; empty when there is no such area. */
    @Transactional
    public Set<String> codesUpwards(String code) {
        return codes(store.withAncestors(code));
    }

    /**
     * Makes an area, or changes the one with its code. Saying again what is known changes nothing and needs no version,
     * so that reference data can be loaded as often as one likes.
     *
     * <p>Who may write an area may measure in it: so the caller must act for where it lies, and for where it will lie.
     */
    @Transactional
    public Written put(Area area, @Nullable String ifMatch, Caller caller) {
        store.lockForWriting();
        Optional<VersionedArea> known = store.find(area.code());
        List<Area> ancestors = store.withAncestors(area.parent());
        Set<String> place = new LinkedHashSet<>(List.of(area.code()));
        place.addAll(codes(ancestors));
        caller.requireActsFor(place);
        if (known.isPresent()) {
            caller.requireActsFor(codesUpwards(area.code()));
        }
        Faults faults = new Faults();
        area.check(ancestors, faults);
        ProblemException.throwIfAny(faults);
        if (known.isEmpty()) {
            store.insert(area);
            return new Written(area, 1, true);
        }
        int version = known.get().version();
        if (known.get().area().equals(area)) {
            return new Written(area, version, false);
        }
        Versions.requireMatch(ifMatch, version);
        return new Written(area, store.update(area), false);
    }

    private static Set<String> codes(List<Area> areas) {
        return new LinkedHashSet<>(areas.stream().map(Area::code).toList());
    }
}
