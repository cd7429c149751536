package nl.driehoek.kit.rest;

/** Media types of bodies beside application/json. */
public final class MediaTypes {
    /** RFC 9512. */
    public static final String YAML = "application/yaml";
    /** RFC 7396; see {@link MergePatch}. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private MediaTypes() {}
}
