package nl.driehoek.indicators.imports;

/** Told within the transaction that an import was put in the queue. */
public record ImportQueued() {}
