package nl.driehoek.indicators.imports;

import nl.driehoek.indicators.imports.domain.ImportMapping;

/**
 * A mapping as it was read.
 *
 * @param version counts how often it was written, from 1
 * @param builtIn whether it belongs to the product, so that nobody can change it
 */
public record VersionedMapping(ImportMapping mapping, int version, boolean builtIn) {}
