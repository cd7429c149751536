package nl.driehoek.partners.carryover.rest;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.carryover.CarryOverOrder;
import nl.driehoek.partners.carryover.domain.Selection;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;
import nl.driehoek.partners.domain.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be carried over. */
@Schema(name = "CarryOverInput", description = "From which plan to which, and under which themes.")
public record CarryOverInput(
        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012") @Nullable
        UUID fromPlan,

        @Schema(required = true, examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2013") @Nullable
        UUID toPlan,

        @Schema(
                description =
                        "Keys of themes in the new plan by those in the old one. A theme that is not named keeps its"
                                + " key.",
                maxProperties = Selection.MOST_THEMES,
                examples = "{\"opgroeien\": \"jeugd-en-veiligheid\"}")
        @Nullable
        Map<String, @Nullable String> themes,

        @Schema(
                description = "Which statuses go along; all that have not ended when left out.",
                examples = "[\"AGREED\", \"UNDER_WAY\"]")
        @Nullable
        List<@Nullable CommitmentStatus> statuses,

        @Schema(description = "True to hear what would happen, without doing it.", examples = "true") @Nullable
        Boolean dryRun)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.at("fromPlan").require(fromPlan);
        if (faults.at("toPlan").require(toPlan) && requireNonNull(toPlan).equals(fromPlan)) {
            faults.at("toPlan").add("same-plan", "must be another plan than fromPlan");
        }
        checkThemes(faults.at("themes"));
        Faults here = faults.at("statuses");
        if (statuses != null && statuses.isEmpty()) {
            here.add("required", "must name at least one, or be left out");
        }
        for (int i = 0; statuses != null && i < statuses.size(); i++) {
            here.at(i).require(statuses.get(i));
        }
    }

    private void checkThemes(Faults faults) {
        if (themes == null) {
            return;
        }
        if (themes.size() > Selection.MOST_THEMES) {
            faults.add("too-many", "must be at most " + Selection.MOST_THEMES);
            return;
        }
        themes.forEach((old, key) -> {
            Codes.checkSlug(old, "opgroeien", faults.at(old));
            Codes.checkSlug(key, "opgroeien", faults.at(old));
        });
    }

    /** Only after the check found nothing. */
    CarryOverOrder order() {
        return new CarryOverOrder(
                requireNonNull(fromPlan),
                requireNonNull(toPlan),
                new Selection(
                        themes == null
                                ? Map.of()
                                : themes.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, theme -> requireNonNull(theme.getValue()))),
                        wanted()),
                Boolean.TRUE.equals(dryRun));
    }

    private Set<CommitmentStatus> wanted() {
        if (statuses == null) {
            return Selection.OPEN;
        }
        Set<CommitmentStatus> wanted = EnumSet.noneOf(CommitmentStatus.class);
        statuses.forEach(status -> wanted.add(requireNonNull(status)));
        return wanted;
    }
}
