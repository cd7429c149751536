package nl.driehoek.plans.plan.document;

import java.util.List;
import java.util.function.Function;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import nl.driehoek.plans.plan.domain.ContentForm;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Surroundings;
import nl.driehoek.plans.plan.domain.SurroundingsForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The content of a revision. One form for all: what was read can be changed and sent back, and what was adopted is
 * published and kept as it was read.
 */
@Schema(name = "PlanContent", description = "Everything that a revision of a plan says.")
public record ContentDocument(
        @Schema(
                description = "Starting points of the whole plan.",
                examples = "[\"Partners kunnen elkaar op hun inspanningen aanspreken\"]")
        @Nullable
        List<@Nullable String> principles,

        @Schema(description = "Themes in the plan's order, nested at most three deep.") @Nullable
        List<@Nullable ThemeDocument> themes,

        @Schema(description = "What is asked of indicators.") @Nullable
        List<@Nullable TargetDocument> targets,

        @Schema(description = "Indicators that are followed without a target.") @Nullable
        List<@Nullable MonitoredDocument> monitored,

        @Schema(description = "Money for the plan.") @Nullable
        List<@Nullable BudgetLineDocument> budget,

        @Schema(description = "What is still to be found out or decided.", examples = "[\"Dekking na 2012\"]") @Nullable
        List<@Nullable String> openFields,

        @Schema(description = "Other policy around the plan.", examples = "[\"Collegeprogramma\"]") @Nullable
        List<@Nullable String> relatedPolicy,

        @Schema(description = "Areas that the whole plan puts first.", examples = "[\"Selwerd\", \"Beijum\"]") @Nullable
        List<@Nullable String> focusAreas,

        @Schema(description = "Protocols, covenants, laws and methods that the plan refers to.") @Nullable
        List<@Nullable CitationDocument> citations,

        @Schema(description = "Where partners consult each other, and to whom they escalate.") @Nullable
        List<@Nullable ConsultationBodyDocument> consultationBodies,

        @Schema(description = "Organisations that the plan involves.") @Nullable
        List<@Nullable OrganisationDocument> organisations,

        @Schema(description = "Priorities that were dropped or added, and why.") @Nullable
        List<@Nullable PriorityChangeDocument> priorityChanges)
        implements Checked {

    /** The rules that hold whatever the plan it is for. */
    @Override
    public void check(Faults faults) {
        ContentRules.check(form(), faults);
    }

    public static ContentDocument of(PlanContent content) {
        Surroundings around = content.surroundings();
        return new ContentDocument(
                List.copyOf(content.principles()),
                map(content.themes(), ThemeDocument::of),
                map(content.targets(), TargetDocument::of),
                map(content.monitored(), MonitoredDocument::of),
                map(content.budget(), BudgetLineDocument::of),
                List.copyOf(content.openFields()),
                List.copyOf(around.relatedPolicy()),
                List.copyOf(around.focusAreas()),
                map(around.citations(), CitationDocument::of),
                map(around.consultationBodies(), ConsultationBodyDocument::of),
                map(around.organisations(), OrganisationDocument::of),
                map(around.priorityChanges(), PriorityChangeDocument::of));
    }

    /** As somebody sent it: for the rules to judge. */
    public ContentForm form() {
        return new ContentForm(
                principles,
                forms(themes, ThemeDocument::form),
                forms(targets, TargetDocument::form),
                forms(monitored, MonitoredDocument::form),
                forms(budget, BudgetLineDocument::form),
                openFields,
                new SurroundingsForm(
                        relatedPolicy,
                        focusAreas,
                        forms(citations, CitationDocument::form),
                        forms(consultationBodies, ConsultationBodyDocument::form),
                        forms(organisations, OrganisationDocument::form),
                        forms(priorityChanges, PriorityChangeDocument::form)));
    }

    /** As it was stored: what kept the rules then is not judged again, however the rules have changed. */
    public PlanContent content() {
        return new PlanContent(
                present(principles),
                map(present(themes), ThemeDocument::theme),
                map(present(targets), TargetDocument::target),
                map(present(monitored), MonitoredDocument::monitored),
                map(present(budget), BudgetLineDocument::line),
                present(openFields),
                new Surroundings(
                        present(relatedPolicy),
                        present(focusAreas),
                        map(present(citations), CitationDocument::citation),
                        map(present(consultationBodies), ConsultationBodyDocument::body),
                        map(present(organisations), OrganisationDocument::organisation),
                        map(present(priorityChanges), PriorityChangeDocument::priorityChange)));
    }

    /** The same without the longer texts: themes by key and title, targets, monitored indicators and budget. */
    public ContentDocument withoutTexts() {
        return new ContentDocument(
                null,
                map(present(themes), ThemeDocument::withoutTexts),
                targets,
                monitored,
                budget,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same without what the texts of targets were read as: that follows from the texts. */
    public ContentDocument withoutReadings() {
        return new ContentDocument(
                principles,
                themes,
                map(present(targets), TargetDocument::withoutReadings),
                monitored,
                budget,
                openFields,
                relatedPolicy,
                focusAreas,
                citations,
                consultationBodies,
                organisations,
                priorityChanges);
    }

    /** A document that was made by {@link #of} has no gaps in its lists. */
    @SuppressWarnings("NullAway")
    public static <T> List<T> present(@Nullable List<@Nullable T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    @SuppressWarnings("NullAway") // A gap stays a gap, in its place: the pointers of faults count on it.
    static <D, F> @Nullable List<@Nullable F> forms(@Nullable List<@Nullable D> list, Function<D, F> form) {
        return list == null
                ? null
                : list.stream().<F>map(d -> d == null ? null : form.apply(d)).toList();
    }

    static <A, B> List<B> map(List<A> list, Function<A, B> each) {
        return list.stream().map(each).toList();
    }
}
