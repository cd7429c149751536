package nl.driehoek.indicators.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.imports.MappingService;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;

/** Tells of unknown indicators together with all else that is wrong with a mapping. */
@ApplicationScoped
public class MappingIndicators implements HeldCheck<ImportMappingDto> {
    private final MappingService mappings;

    MappingIndicators(MappingService mappings) {
        this.mappings = mappings;
    }

    @Override
    public Class<ImportMappingDto> body() {
        return ImportMappingDto.class;
    }

    @Override
    public void check(ImportMappingDto mapping, Faults faults) {
        mappings.checkIndicators(mapping.toMapping("any"), faults);
    }
}
