package nl.driehoek.indicators.imports;

import nl.driehoek.indicators.imports.job.domain.RowReport;

/**
 * A row of the report of an import.
 *
 * @param number orders the report
 */
public record ReportedRow(long number, RowReport row) {}
