package nl.driehoek.partners.commitment.rest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.partners.commitment.CommitmentDraft;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.Responsibilities;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.domain.Codes;
import nl.driehoek.partners.norm.domain.Deadline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as it is proposed or changed. */
@Schema(name = "CommitmentInput", description = "What somebody wants a commitment to be.")
public record CommitmentInput(
        @Schema(
                required = true,
                description = "Id of a plan of which a revision was adopted. It cannot be changed afterwards.",
                examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        @Nullable
        UUID planId,

        @Schema(
                required = true,
                description = "Key of a theme that the plan has.",
                pattern = "^" + Codes.SLUG_FORM + "$",
                examples = "opgroeien")
        @Nullable
        String theme,

        @Schema(
                required = true,
                description = "Short, and without personal data.",
                maxLength = Promise.LONGEST_TITLE,
                examples = "Jeugdzaken op tijd bij het OM aanleveren")
        @Nullable
        String title,

        @Schema(required = true, examples = "PERFORMANCE_NORM") @Nullable
        CommitmentKind kind,

        @Schema(
                required = true,
                description = "Who has which part: each organisation one, and at least one with the role LEAD.",
                minItems = 1,
                maxItems = Responsibilities.MOST)
        @Nullable
        List<@Nullable ResponsibilityInput> responsibilities,

        @Schema(
                description = "Code of CBS or own district, where the promise is not for the whole plan.",
                examples = "binnenstad")
        @Nullable
        String area,

        @Schema(
                description = "What has to be so before anything is owed.",
                maxLength = Promise.LONGEST_CONDITION,
                examples = "op verzoek")
        @Nullable
        String condition,

        @Schema(
                description = "A day (2012-06-01), or a year, quarter or month by whose end it is to be there.",
                examples = "2012-06-01")
        @Nullable
        String deadline,

        @Schema(description = "Needed for an OUTPUT_NORM, PERFORMANCE_NORM, CAPACITY and AMOUNT.") @Nullable
        NormDto norm)
        implements Checked {

    /** The part of one organisation. */
    @Schema(name = "ResponsibilityInput", description = "The part of one organisation.")
    public record ResponsibilityInput(
            @Schema(required = true, description = "Code of a partner.", examples = "politie-groningen") @Nullable
            String partner,

            @Schema(required = true, examples = "LEAD") @Nullable
            ResponsibilityRole role) {

        /** Null when it has faults, which are told in either case. */
        private @Nullable Responsibility read(Faults faults) {
            Faults own = new Faults();
            Responsibility.check(partner, role, own);
            own.all().forEach(faults::add);
            return own.isEmpty() ? new Responsibility(requireNonNull(partner), requireNonNull(role)) : null;
        }
    }

    @Override
    public void check(Faults faults) {
        faults.at("planId").require(planId);
        Codes.checkSlug(theme, "opgroeien", faults.at("theme"));
        Promise.checkTexts(title, area, condition, faults);
        Promise.checkKind(kind, deadline != null, norm != null, norm == null ? null : norm.unit(), faults);
        if (deadline != null && Deadline.read(deadline).isEmpty()) {
            faults.at("deadline")
                    .add(
                            "wrong-form",
                            "must be a day or period that exists, such as 2012-06-01, 2012, 2012-Q2 or 2012-06");
        }
        if (norm != null) {
            norm.check(faults.at("norm"));
        }
        Responsibilities.check(readResponsibilities(faults.at("responsibilities")), faults.at("responsibilities"));
    }

    private List<@Nullable Responsibility> readResponsibilities(Faults faults) {
        List<@Nullable Responsibility> read = new ArrayList<>();
        for (int i = 0; responsibilities != null && i < responsibilities.size(); i++) {
            ResponsibilityInput input = responsibilities.get(i);
            if (input == null) {
                faults.at(i).add("required", "must be given");
            }
            read.add(input == null ? null : input.read(faults.at(i)));
        }
        return read;
    }

    /** Only after the check found nothing. */
    CommitmentDraft draft() {
        return new CommitmentDraft(
                requireNonNull(planId),
                requireNonNull(theme),
                new Promise(
                        requireNonNull(title),
                        requireNonNull(kind),
                        new Responsibilities(readResponsibilities(new Faults()).stream()
                                .map(responsibility -> (Responsibility) requireNonNull(responsibility))
                                .toList()),
                        area,
                        condition,
                        deadline == null ? null : Deadline.parse(deadline),
                        norm == null ? null : norm.norm()));
    }
}
