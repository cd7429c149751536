package nl.driehoek.plans.plan.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;
import nl.driehoek.plans.indicatorview.KnownIndicators;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;

/** Tells of unknown indicators together with all else that is wrong with a content. */
@ApplicationScoped
public class ContentIndicators implements HeldCheck<ContentDocument> {
    private final KnownIndicators indicators;

    ContentIndicators(KnownIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public Class<ContentDocument> body() {
        return ContentDocument.class;
    }

    @Override
    public void check(ContentDocument content, Faults faults) {
        ContentScope anyPlan = new ContentScope(List.of(), null).withIndicators(indicators.lookup());
        ContentRules.read(content.form(), anyPlan, faults);
    }
}
