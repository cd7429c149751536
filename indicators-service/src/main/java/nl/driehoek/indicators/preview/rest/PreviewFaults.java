package nl.driehoek.indicators.preview.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.preview.PreviewService;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;

/** Tells of unknown areas and all else together with what is wrong with the form of a request. */
@ApplicationScoped
public class PreviewFaults implements HeldCheck<PreviewDto> {
    private final PreviewService previews;

    PreviewFaults(PreviewService previews) {
        this.previews = previews;
    }

    @Override
    public Class<PreviewDto> body() {
        return PreviewDto.class;
    }

    @Override
    @SuppressWarnings("ConstantValue") // members of a refused body may be null
    public void check(PreviewDto preview, Faults faults) {
        if (preview.targets() != null) {
            previews.read(preview.targets(), preview.plan(), faults);
        }
    }
}
