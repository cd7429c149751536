package nl.driehoek.indicators.area.store;

import java.time.LocalDate;
import nl.driehoek.indicators.area.Succession;
import nl.driehoek.indicators.area.SuccessionKind;
import org.jspecify.annotations.Nullable;

/** A predecessor as it is kept. */
record PredecessorDocument(
        String code, LocalDate on, @Nullable SuccessionKind kind) {

    static PredecessorDocument of(Succession succession) {
        return new PredecessorDocument(succession.code(), succession.on(), succession.kind());
    }

    Succession toSuccession() {
        return new Succession(code, on, kind);
    }
}
