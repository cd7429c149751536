package nl.driehoek.indicators.imports.job.domain;

/**
 * How far an import is.
 *
 * @param figures found so far
 * @param applied figures that were compared with what is known, and recorded where they are new
 */
public record ImportProgress(long bytesRead, long rowsRead, long figures, long applied) {
    public static final ImportProgress NONE = new ImportProgress(0, 0, 0, 0);

    public ImportProgress withApplied(long number) {
        return new ImportProgress(bytesRead, rowsRead, figures, number);
    }
}
