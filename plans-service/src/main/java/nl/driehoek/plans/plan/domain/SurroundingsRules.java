package nl.driehoek.plans.plan.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.Surroundings.Citation;
import nl.driehoek.plans.plan.domain.Surroundings.ConsultationBody;
import nl.driehoek.plans.plan.domain.Surroundings.InvolvedOrganisation;
import nl.driehoek.plans.plan.domain.Surroundings.PriorityChange;
import nl.driehoek.plans.plan.domain.SurroundingsForm.BodyForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.CitationForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.OrganisationForm;
import nl.driehoek.plans.plan.domain.SurroundingsForm.PriorityChangeForm;
import org.jspecify.annotations.Nullable;

/** What {@link Surroundings} must be like. */
final class SurroundingsRules {
    private static final int MOST = 200;

    private final Set<String> themes;

    SurroundingsRules(Set<String> themes) {
        this.themes = themes;
    }

    Surroundings read(SurroundingsForm form, Faults faults) {
        Set<String> citations = new HashSet<>();
        return new Surroundings(
                Rules.texts(form.relatedPolicy(), faults.at("relatedPolicy")),
                Rules.texts(form.focusAreas(), faults.at("focusAreas")),
                Rules.few(
                        form.citations(),
                        MOST,
                        faults.at("citations"),
                        (citation, place) -> citation(citation, citations, place)),
                bodies(form.consultationBodies(), faults.at("consultationBodies")),
                organisations(form.organisations(), faults.at("organisations")),
                Rules.few(form.priorityChanges(), MOST, faults.at("priorityChanges"), this::priorityChange));
    }

    private static @Nullable Citation citation(CitationForm form, Set<String> keys, Faults faults) {
        String key = Rules.uniqueKey(form.key(), keys, "citation-key-twice", faults.at("key"));
        boolean kind = faults.at("kind").require(form.kind());
        String title = Rules.required(form.title(), Rules.SHORT_TEXT, faults.at("title"));
        PartialDate from = Rules.date(form.validFrom(), faults.at("validFrom"));
        PartialDate to = Rules.date(form.validTo(), faults.at("validTo"));
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            faults.at("validTo").add("period-reversed", "ends on " + to + ", before it begins on " + from);
        }
        return key == null || !kind || form.kind() == null || title == null
                ? null
                : new Citation(key, form.kind(), title, from, to);
    }

    private static List<ConsultationBody> bodies(@Nullable List<@Nullable BodyForm> forms, Faults faults) {
        Set<String> keys = new HashSet<>();
        List<ConsultationBody> bodies = Rules.few(forms, MOST, faults, (form, place) -> body(form, keys, place));
        Map<String, List<String>> above = new HashMap<>();
        bodies.forEach(body -> above.put(body.key(), body.escalatesTo()));
        for (int i = 0; forms != null && i < forms.size(); i++) {
            BodyForm form = forms.get(i);
            if (form != null && form.escalatesTo() != null) {
                escalation(form, above, keys, faults.at(i).at("escalatesTo"));
            }
        }
        return bodies;
    }

    private static void escalation(BodyForm form, Map<String, List<String>> above, Set<String> keys, Faults faults) {
        List<@Nullable String> targets = form.escalatesTo() == null ? List.of() : form.escalatesTo();
        for (int i = 0; i < targets.size(); i++) {
            String target = targets.get(i);
            if (target == null) {
                continue;
            }
            if (!keys.contains(target)) {
                faults.at(i).add("unknown-consultation-body", "there is no consultation body with this key");
            } else if (form.key() != null && reaches(target, form.key(), above)) {
                faults.at(i).add("escalation-cycle", "what is escalated to '" + target + "' comes back here");
            }
        }
    }

    /** Whether something that is escalated to one body can come to the other. */
    private static boolean reaches(String from, String to, Map<String, List<String>> above) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String body = next.remove(next.size() - 1);
            if (body.equals(to)) {
                return true;
            }
            if (seen.add(body)) {
                next.addAll(above.getOrDefault(body, List.of()));
            }
        }
        return false;
    }

    private static @Nullable ConsultationBody body(BodyForm form, Set<String> keys, Faults faults) {
        String key = Rules.uniqueKey(form.key(), keys, "consultation-body-key-twice", faults.at("key"));
        String name = Rules.required(form.name(), Rules.SHORT_TEXT, faults.at("name"));
        List<String> escalatesTo = Rules.few(form.escalatesTo(), MOST, faults.at("escalatesTo"), Rules::slug);
        if (form.escalatesTo() != null) {
            Rules.noneTwice(form.escalatesTo(), faults.at("escalatesTo"));
        }
        return key == null || name == null ? null : new ConsultationBody(key, name, form.level(), escalatesTo);
    }

    private static List<InvolvedOrganisation> organisations(
            @Nullable List<@Nullable OrganisationForm> forms, Faults faults) {
        Set<String> names = new HashSet<>();
        return Rules.few(forms, MOST, faults, (form, place) -> {
            String name = Rules.required(form.name(), Rules.SHORT_TEXT, place.at("name"));
            boolean role = place.at("role").require(form.role());
            if (name != null && !names.add(name)) {
                place.at("name").add("twice", "stands here for the second time");
            }
            return name == null || !role || form.role() == null ? null : new InvolvedOrganisation(name, form.role());
        });
    }

    private @Nullable PriorityChange priorityChange(PriorityChangeForm form, Faults faults) {
        boolean change = faults.at("change").require(form.change());
        String title = Rules.required(form.title(), Rules.SHORT_TEXT, faults.at("title"));
        String reason = Rules.required(form.reason(), Rules.LONG_TEXT, faults.at("reason"));
        String comparedTo = Rules.optional(form.comparedTo(), Rules.SHORT_TEXT, faults.at("comparedTo"));
        String theme = form.theme() == null ? null : Rules.slug(form.theme(), faults.at("theme"));
        if (theme != null && form.change() == PriorityChange.Change.ADDED && !themes.contains(theme)) {
            faults.at("theme").add("unknown-theme", "there is no theme with this key in the document");
        }
        if (theme != null && form.change() == PriorityChange.Change.DROPPED && themes.contains(theme)) {
            faults.at("theme").add("dropped-theme-present", "was dropped, but is still in the document");
        }
        return !change || form.change() == null || title == null || reason == null
                ? null
                : new PriorityChange(form.change(), title, theme, reason, comparedTo);
    }
}
