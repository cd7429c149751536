package nl.driehoek.indicators.reportsource.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.reportsource.ReportSourceService;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;

/** Tells of unknown areas and indicators together with all else that is wrong with a source. */
@ApplicationScoped
public class ReportSourceHeldCheck implements HeldCheck<ReportSourceDto> {
    private final ReportSourceService sources;

    ReportSourceHeldCheck(ReportSourceService sources) {
        this.sources = sources;
    }

    @Override
    public Class<ReportSourceDto> body() {
        return ReportSourceDto.class;
    }

    @Override
    public void check(ReportSourceDto source, Faults faults) {
        sources.checkNamed(source.jurisdictions(), source.indicators(), faults);
    }
}
