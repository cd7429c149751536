package nl.driehoek.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.rest.Versions;
import nl.driehoek.kit.security.Caller;
import nl.driehoek.plans.PlansProblem;
import nl.driehoek.plans.plan.document.ContentDocument;
import nl.driehoek.plans.plan.document.TargetDocument;
import nl.driehoek.plans.plan.document.ThemeDocument;
import nl.driehoek.plans.plan.domain.ContentEdit;
import nl.driehoek.plans.plan.domain.ContentForm;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.ContentUses;
import nl.driehoek.plans.plan.domain.PlacedTheme;
import nl.driehoek.plans.plan.domain.Plan;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.Revision;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.plan.domain.TargetEdits;
import nl.driehoek.plans.plan.domain.ThemeEdits;
import org.jspecify.annotations.Nullable;

/**
 * Changes of single parts of a draft. Each is a change of the whole content in small: on the version that was read, by
 * the same rules, and one step in the history.
 */
@ApplicationScoped
public class PlanEditing {
    private final PlanWork work;

    PlanEditing(PlanWork work) {
        this.work = work;
    }

    /**
     * The draft to change, as its editor read it.
     *
     * @param ifMatch the tag of what was read
     */
    public record DraftRead(
            UUID planId, int revision, @Nullable String ifMatch, Caller caller) {}

    /** Makes the whole new content of the present one. */
    @Transactional
    public Revision change(DraftRead draft, UnaryOperator<ContentDocument> edit) {
        return changed(draft, content -> {
            ContentForm whole = edit.apply(ContentDocument.of(content)).form();
            return new ContentEdit(whole, "", "", true, List.of());
        });
    }

    @Transactional
    public Revision addTheme(DraftRead draft, ThemeDocument theme, ThemeEdits.Place place) {
        return changed(draft, content -> ThemeEdits.add(form(content), theme.form(), place));
    }

    /** Makes a theme, with those below it, of the present one. */
    @Transactional
    public Revision changeTheme(DraftRead draft, String key, UnaryOperator<ThemeDocument> edit) {
        return changed(draft, content -> {
            ThemeDocument changed =
                    edit.apply(ThemeDocument.of(theme(content, key).theme()));
            return ThemeEdits.replace(form(content), key, changed.form()).orElseThrow(() -> noTheme(key));
        });
    }

    @Transactional
    public Revision moveTheme(DraftRead draft, String key, ThemeEdits.Place place) {
        return changed(
                draft, content -> ThemeEdits.move(form(content), key, place).orElseThrow(() -> noTheme(key)));
    }

    /** Takes a theme away with those below it. */
    @Transactional
    public Revision removeTheme(DraftRead draft, String key) {
        return changed(draft, content -> ThemeEdits.remove(form(content), key).orElseThrow(() -> noTheme(key)));
    }

    @Transactional
    public Revision addTarget(DraftRead draft, TargetDocument target, @Nullable Integer position) {
        return changed(draft, content -> TargetEdits.add(form(content), target.form(), position));
    }

    /** Makes a target of the present one. */
    @Transactional
    public Revision changeTarget(DraftRead draft, String key, UnaryOperator<TargetDocument> edit) {
        return changed(draft, content -> {
            TargetDocument changed = edit.apply(TargetDocument.of(target(content, key)));
            return TargetEdits.replace(form(content), key, changed.form()).orElseThrow(() -> noTarget(key));
        });
    }

    @Transactional
    public Revision removeTarget(DraftRead draft, String key) {
        return changed(draft, content -> TargetEdits.remove(form(content), key).orElseThrow(() -> noTarget(key)));
    }

    /** The theme with this key, and where it stands. */
    public static PlacedTheme theme(PlanContent content, String key) {
        return PlacedTheme.find(content, key).orElseThrow(() -> noTheme(key));
    }

    /** The target with this key. */
    public static Target target(PlanContent content, String key) {
        return content.targets().stream()
                .filter(target -> target.key().equals(key))
                .findFirst()
                .orElseThrow(() -> noTarget(key));
    }

    private Revision changed(DraftRead read, Function<PlanContent, ContentEdit> edit) {
        int number = read.revision();
        Plan plan = work.locked(read.planId(), read.caller());
        Versions.requireMatch(read.ifMatch(), PlanWork.existing(plan, number).version());
        PlanContent present = PlanWork.refusing(() -> plan.draft(number)).content();
        PlanContent content = judged(edit.apply(present), work.scope(plan));
        work.requirePublishable(content, new Faults());
        return PlanWork.existing(work.changed(plan, p -> p.edit(number, content, work.act(read.caller()))), number);
    }

    private static PlanContent judged(ContentEdit edit, ContentScope scope) {
        ContentEdit.Judgement judgement = edit.judge(scope);
        if (!judgement.own().isEmpty()) {
            throw ProblemException.invalidInput(judgement.own());
        }
        return judgement.content().orElseThrow(() -> conflict(judgement.elsewhere()));
    }

    private static ProblemException conflict(List<Fault> elsewhere) {
        boolean inUse = elsewhere.stream().allMatch(fault -> fault.code().equals(ContentUses.THEME_IN_USE));
        return new ProblemException(
                inUse ? PlansProblem.THEME_IN_USE : PlansProblem.CONTENT_CONFLICT,
                "The change is right in itself, but other parts of the content do not allow it; see errors, whose"
                        + " pointers lead into the whole content.",
                elsewhere);
    }

    private static ContentForm form(PlanContent content) {
        return ContentDocument.of(content).form();
    }

    private static ProblemException noTheme(String key) {
        return ProblemException.notFound("The revision has no theme '" + key + "'.");
    }

    private static ProblemException noTarget(String key) {
        return ProblemException.notFound("The revision has no target '" + key + "'.");
    }
}
