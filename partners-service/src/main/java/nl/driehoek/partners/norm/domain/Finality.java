package nl.driehoek.partners.norm.domain;

/** Whether a verdict can still change without a correction. */
public enum Finality {
    INTERIM,
    FINAL
}
