package nl.driehoek.partners.norm.domain;

import org.jspecify.annotations.Nullable;

/**
 * What norms of every type may say.
 *
 * @param key names the norm within its commitment
 * @param population of whom or what, such as "pv's van jeugdige verdachten van 12 tot 18 jaar"
 * @param switchedOnBy the event without which nothing is owed yet
 * @param text as printed
 */
public record NormTerms(
        String key,
        @Nullable String population,
        @Nullable String switchedOnBy,
        @Nullable String text) {}
