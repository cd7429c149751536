package nl.driehoek.indicators.imports.fetch;

import nl.driehoek.kit.domain.Fault;

/** A file that could not be fetched, with the reason in words that are fit for the asker. */
public class FetchFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FetchFailedException(String code, String detail) {
        super(detail);
        this.fault = new Fault("", code, detail);
    }

    public Fault fault() {
        return fault;
    }
}
