package nl.driehoek.indicators.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.overdue.domain.Grace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long figures may take to come, which differs between the sources that an installation has. */
@ApplicationScoped
public class OverdueSettings {
    private final Grace grace;

    public OverdueSettings(
            @ConfigProperty(name = "driehoek.overdue.grace-months.years") int years,
            @ConfigProperty(name = "driehoek.overdue.grace-months.quarters") int quarters,
            @ConfigProperty(name = "driehoek.overdue.grace-months.months") int months) {
        this.grace = new Grace(years, quarters, months);
    }

    Grace grace() {
        return grace;
    }
}
