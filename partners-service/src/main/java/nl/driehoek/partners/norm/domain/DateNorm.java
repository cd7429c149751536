package nl.driehoek.partners.norm.domain;

/** That something is done, on a day or by the end of a period. */
public record DateNorm(NormTerms terms, Deadline by) implements Norm {
    @Override
    public NormType type() {
        return NormType.DATE;
    }
}
