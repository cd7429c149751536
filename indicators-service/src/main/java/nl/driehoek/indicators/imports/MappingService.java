package nl.driehoek.indicators.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.driehoek.indicators.IndicatorsProblem;
import nl.driehoek.indicators.imports.domain.BuiltInMappings;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.store.ImportMappingStore;
import nl.driehoek.indicators.indicator.VersionedIndicator;
import nl.driehoek.indicators.indicator.store.IndicatorStore;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Cursor;
import nl.driehoek.kit.rest.Versions;
import org.jspecify.annotations.Nullable;

/** Use cases of mappings. */
@ApplicationScoped
public class MappingService {
    private final ImportMappingStore store;
    private final IndicatorStore indicators;

    public MappingService(ImportMappingStore store, IndicatorStore indicators) {
        this.store = store;
        this.indicators = indicators;
    }

    /**
     * What came of writing a mapping.
     *
     * @param created whether it was not there before
     */
    public record Written(VersionedMapping mapping, boolean created) {}

    @Transactional
    public Optional<VersionedMapping> find(String key) {
        Optional<VersionedMapping> builtIn = builtIn(key);
        return builtIn.isPresent() ? builtIn : store.find(key);
    }

    @Transactional
    public VersionedMapping get(String key) {
        return find(key).orElseThrow(() -> ProblemException.notFound("There is no mapping " + key + "."));
    }

    /** All mappings in order of their key, those of the product among them. */
    @Transactional
    public List<VersionedMapping> list(Cursor page) {
        List<VersionedMapping> found = new ArrayList<>(store.list(page));
        BuiltInMappings.all().stream()
                .filter(mapping -> page.after() == null || mapping.key().compareTo(page.after()) > 0)
                .map(MappingService::builtIn)
                .forEach(found::add);
        found.sort(Comparator.comparing(one -> one.mapping().key()));
        return found.size() > page.fetch() ? found.subList(0, page.fetch()) : found;
    }

    /** Makes a mapping, or changes the one with its key. Saying the same again changes nothing and needs no version. */
    @Transactional
    public Written put(ImportMapping mapping, @Nullable String ifMatch) {
        refuseBuiltIn(mapping.key());
        Faults faults = new Faults();
        mapping.check(faults);
        checkIndicators(mapping, faults);
        ProblemException.throwIfAny(faults);
        if (store.insert(mapping)) {
            return new Written(new VersionedMapping(mapping, 1, false), true);
        }
        VersionedMapping known = store.findToChange(mapping.key()).orElseThrow(this::goneMeanwhile);
        if (known.mapping().equals(mapping)) {
            return new Written(known, false);
        }
        Versions.requireMatch(ifMatch, known.version());
        return new Written(new VersionedMapping(mapping, store.update(mapping), false), false);
    }

    /** Removes a mapping. Imports that were asked for by it keep it as it was. */
    @Transactional
    public void delete(String key, @Nullable String ifMatch) {
        refuseBuiltIn(key);
        VersionedMapping known = store.findToChange(key)
                .orElseThrow(() -> ProblemException.notFound("There is no mapping " + key + "."));
        Versions.requireMatch(ifMatch, known.version());
        store.delete(key);
    }

    /** Adds a fault for every indicator that the mapping names and that cannot be measured. */
    @Transactional
    public void checkIndicators(ImportMapping mapping, Faults faults) {
        for (int i = 0; i < mapping.measures().size(); i++) {
            checkIndicator(
                    mapping.measures().get(i).indicator(),
                    faults.at("measures").at(i).at("indicator"));
        }
        for (int i = 0; i < mapping.totals().size(); i++) {
            checkIndicator(
                    mapping.totals().get(i).indicator(),
                    faults.at("totals").at(i).at("indicator"));
        }
    }

    private void checkIndicator(@Nullable String code, Faults faults) {
        if (code == null || code.isBlank()) {
            return;
        }
        Optional<VersionedIndicator> found = indicators.find(code);
        if (found.isEmpty()) {
            faults.add("indicator-unknown", "there is no indicator " + code);
        } else if (found.get().indicator().isCalculated()) {
            faults.add("indicator-calculated", "is calculated from others, and follows from their figures");
        }
    }

    private ProblemException goneMeanwhile() {
        return ProblemException.notFound("The mapping was deleted meanwhile.");
    }

    private static void refuseBuiltIn(String key) {
        if (builtIn(key).isPresent()) {
            throw new ProblemException(
                    IndicatorsProblem.MAPPING_IS_BUILT_IN, "Make a mapping with another key, of the same content.");
        }
    }

    private static Optional<VersionedMapping> builtIn(String key) {
        return BuiltInMappings.all().stream()
                .filter(mapping -> mapping.key().equals(key))
                .map(MappingService::builtIn)
                .findFirst();
    }

    private static VersionedMapping builtIn(ImportMapping mapping) {
        return new VersionedMapping(mapping, 1, true);
    }
}
