package nl.driehoek.partners.planview.domain;

import org.jspecify.annotations.Nullable;

/**
 * A theme of a plan, as far as commitments need it.
 *
 * @param key stable across revisions; what a commitment refers to
 * @param number as printed in the plan; says nothing about identity, for numbers differ between editions
 * @param parent key of the theme that this one stands under
 */
public record PlanTheme(
        String key,
        String title,
        @Nullable String number,
        @Nullable String parent) {}
