package nl.driehoek.plans.plan.domain;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** An indicator that the plan follows without setting a target. */
public record Monitored(
        @Nullable String theme,
        String indicator,
        String area,
        @Nullable SortedMap<String, String> breakdown) {}
