package nl.driehoek.indicators.imports.source;

import nl.driehoek.indicators.imports.domain.SourceFormat;

/** Who reads what. */
public final class SourceReaders {

    private SourceReaders() {}

    public static SourceReader of(SourceFormat format) {
        throw new UnsupportedOperationException(format.name());
    }
}
