package nl.driehoek.partners.norm.domain;

/**
 * The clock of each single case: how long it may take, from what on.
 *
 * @param length a period of ISO 8601 in one unit, such as {@code P30D}
 * @param startEvent such as "eerste verhoor"
 */
public record Within(String length, String startEvent) {}
