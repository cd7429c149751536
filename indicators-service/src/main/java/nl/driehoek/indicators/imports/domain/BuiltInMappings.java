package nl.driehoek.indicators.imports.domain;

import java.util.List;

/** Mappings that are always there: of the form in which we export measurements ourselves. */
public final class BuiltInMappings {
    /** The key of the mapping of our own CSV with semicolons and decimal commas. */
    public static final String DRIEHOEK = "driehoek";

    private BuiltInMappings() {}

    /** Our own form as CSV in both dialects, and as XLSX. */
    public static List<ImportMapping> all() {
        return List.of();
    }
}
