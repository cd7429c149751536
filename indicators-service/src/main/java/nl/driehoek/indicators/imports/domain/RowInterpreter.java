package nl.driehoek.indicators.imports.domain;

import java.util.List;

/**
 * Makes figures of rows, as a mapping says. Give it every row of one file in order, and then {@link #finish()}: rows of
 * margins wait for the figure they belong to.
 */
public final class RowInterpreter {
    private final ImportMapping mapping;
    private final RegionNames regions;

    /** @throws IllegalArgumentException when the mapping has faults */
    public RowInterpreter(ImportMapping mapping, RegionNames regions) {
        this.mapping = mapping;
        this.regions = regions;
    }

    /** What the row comes to; never throws, whatever stands in it. */
    public Interpretation interpret(SourceRow row) {
        throw new UnsupportedOperationException(mapping + " " + regions + row);
    }

    /** What was still waiting for other rows. */
    public Interpretation finish() {
        return new Interpretation(List.of(), List.of(), List.of(), List.of());
    }
}
