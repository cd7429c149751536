package nl.driehoek.indicators.area.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.area.AreaService;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;

/** Tells of a parent that cannot be one together with all else that is wrong with an area. */
@ApplicationScoped
public class AreaParents implements HeldCheck<AreaDto> {
    private final AreaService areas;

    AreaParents(AreaService areas) {
        this.areas = areas;
    }

    @Override
    public Class<AreaDto> body() {
        return AreaDto.class;
    }

    @Override
    public void check(AreaDto area, Faults faults) {
        areas.checkParent(area.parent(), area.type(), faults.at("parent"));
    }
}
