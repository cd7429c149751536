package nl.driehoek.indicators.imports.source;

import nl.driehoek.kit.domain.Fault;

/** From here on the file cannot be read; what follows would only repeat the fault. */
final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    UnreadableSource(String code, String detail) {
        this(new Fault("", code, detail));
    }

    UnreadableSource(Fault fault) {
        super(fault.detail());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
