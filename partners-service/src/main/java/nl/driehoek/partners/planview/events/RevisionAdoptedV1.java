package nl.driehoek.partners.planview.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.partners.domain.Texts;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/**
 * The event of plans-service that a revision was adopted, as far as this service reads it: it needs no more than this, so
 * that plans-service stays free to change the rest.
 */
public record RevisionAdoptedV1(
        @Nullable UUID planId,
        @Nullable Integer revision,
        @Nullable String reference,
        @Nullable String title,
        @Nullable List<String> jurisdictions,
        @Nullable Content content) {

    public static final String TYPE = "nl.driehoek.plans.revision-adopted.v1";

    /** What the revision says. */
    public record Content(@Nullable List<Theme> themes) {}

    /** A theme, and the themes under it. */
    public record Theme(
            @Nullable String key,
            @Nullable String title,
            @Nullable String number,
            @Nullable List<Theme> themes) {}

    /** @throws ProblemException with every fault, when the event is not what plans-service promised */
    PlanRevision revisionOfPlan() {
        Faults faults = new Faults();
        List<PlanTheme> flat = new ArrayList<>();
        if (faults.at("content").require(content) && content != null) {
            flatten(
                    content.themes(),
                    null,
                    flat,
                    new HashSet<>(),
                    faults.at("content").at("themes"));
        }
        faults.at("planId").require(planId);
        if (revision == null || revision < 1) {
            faults.at("revision").add("wrong-form", "must be a number from 1");
        }
        faults.at("title").require(title);
        Texts.checkWritable(title, faults.at("title"));
        Texts.checkWritable(reference, faults.at("reference"));
        faults.at("jurisdictions").require(jurisdictions);
        if (!faults.isEmpty() || planId == null || revision == null || title == null || jurisdictions == null) {
            throw ProblemException.invalidInput(faults.all());
        }
        return new PlanRevision(planId, revision, reference, title, Set.copyOf(jurisdictions), flat);
    }

    private static void flatten(
            @Nullable List<Theme> themes,
            @Nullable String parent,
            List<PlanTheme> flat,
            Set<String> keys,
            Faults faults) {
        for (int i = 0; themes != null && i < themes.size(); i++) {
            Theme theme = themes.get(i);
            Faults here = faults.at(i);
            if (!here.require(theme)) {
                continue;
            }
            String key = theme.key();
            here.at("key").require(key);
            here.at("title").require(theme.title());
            Texts.checkWritable(key, here.at("key"));
            Texts.checkWritable(theme.title(), here.at("title"));
            Texts.checkWritable(theme.number(), here.at("number"));
            if (key != null && theme.title() != null) {
                if (!keys.add(key)) {
                    here.at("key").add("theme-key-twice", key + " names another theme too");
                }
                flat.add(new PlanTheme(key, theme.title(), theme.number(), parent));
            }
            flatten(theme.themes(), key, flat, keys, here.at("themes"));
        }
    }
}
