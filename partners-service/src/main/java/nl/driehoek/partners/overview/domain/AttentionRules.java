package nl.driehoek.partners.overview.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Attention;
import nl.driehoek.partners.commitment.domain.Citation;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.norm.domain.NormAssessment;
import nl.driehoek.partners.norm.domain.NormVerdict;
import nl.driehoek.partners.norm.domain.ReportingRhythm.DuePeriod;
import org.jspecify.annotations.Nullable;

/** Why a commitment needs attention on a day. Nobody has to look at what has ended. */
public final class AttentionRules {
    private final Viewed viewed;
    private final Commitment commitment;
    private final Surroundings around;
    private final List<AttentionItem> items = new ArrayList<>();

    private AttentionRules(Viewed viewed, Surroundings around) {
        this.viewed = viewed;
        this.commitment = viewed.commitment();
        this.around = around;
    }

    public static List<AttentionItem> items(Viewed viewed, Surroundings around) {
        if (!viewed.isOpen()) {
            return List.of();
        }
        AttentionRules rules = new AttentionRules(viewed, around);
        rules.themeDropped();
        rules.declined();
        rules.citations();
        rules.partners();
        rules.dependencies();
        rules.resumption();
        if (viewed.isActive()) {
            rules.reports();
            rules.deadline();
            rules.norms();
        }
        return List.copyOf(rules.items);
    }

    private void themeDropped() {
        Attention dropped = commitment.dropped();
        if (dropped != null) {
            add(
                    Concern.THEME_DROPPED,
                    "",
                    null,
                    "Sinds versie " + dropped.sinceRevision() + " heeft het plan " + Dutch.themes(dropped.themes())
                            + " niet meer.");
        }
    }

    private void declined() {
        commitment.answers().forEach((partner, answer) -> {
            if (!answer.agreed()) {
                String why = answer.reason() == null ? "." : ": " + Dutch.quoted(answer.reason()) + ".";
                add(
                        Concern.DECLINED,
                        partner,
                        around.day(answer.at()),
                        around.name(partner) + " heeft deze toezegging afgewezen" + why);
            }
        });
    }

    private void citations() {
        List<Citation> citations = commitment.promise().citations();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            String subject = Integer.toString(i);
            citation.endedBefore(around.today()).ifPresent(last -> {
                LocalDate since = last.plusDays(1);
                add(
                        Concern.CITATION_ENDED,
                        subject,
                        since,
                        Dutch.quoted(citation.title()) + ", waar deze toezegging op berust, geldt sinds "
                                + Dutch.day(since) + " niet meer.");
            });
        }
    }

    private void partners() {
        for (String partner : viewed.promising()) {
            around.endOf(partner).ifPresent(last -> {
                LocalDate since = last.plusDays(1);
                add(
                        Concern.PARTNER_ENDED,
                        partner,
                        since,
                        around.name(partner) + " bestaat sinds " + Dutch.day(since)
                                + " niet meer, en is nog verantwoordelijk.");
            });
        }
    }

    private void dependencies() {
        for (UUID id : commitment.promise().dependsOn()) {
            FailedDependency failed = around.failed().get(id);
            if (failed != null) {
                String name = failed.reference() == null ? "een andere toezegging" : failed.reference();
                add(
                        Concern.DEPENDENCY_FAILED,
                        id.toString(),
                        around.day(failed.since()),
                        "Deze toezegging hangt af van " + name + ", en die is " + Dutch.status(failed.status()) + ".");
            }
        }
    }

    private void resumption() {
        if (commitment.state() instanceof CommitmentState.Postponed postponed
                && postponed.until() != null
                && !postponed.until().isAfter(around.today())) {
            add(
                    Concern.TO_BE_RESUMED,
                    "",
                    postponed.until(),
                    "Dit is uitgesteld tot " + Dutch.day(postponed.until()) + " en nog niet weer opgepakt.");
        }
    }

    /** One for all periods: who reports on the first will see the others. */
    private void reports() {
        List<DuePeriod> overdue = viewed.overdueReports(around.today());
        if (!overdue.isEmpty()) {
            DuePeriod first = overdue.get(0);
            String latest = "uiterlijk " + Dutch.day(first.dueOn());
            add(
                    Concern.REPORT_OVERDUE,
                    first.period().toString(),
                    first.dueOn().plusDays(1),
                    overdue.size() == 1
                            ? "Over " + first.period() + " is niet gerapporteerd; dat moest " + latest + "."
                            : "Over " + overdue.size() + " perioden is niet gerapporteerd; de eerste is "
                                    + first.period() + ", waarover dat moest " + latest + ".");
        }
    }

    private void deadline() {
        viewed.openDeadline()
                .filter(last -> last.isBefore(around.today()))
                .ifPresent(last -> add(
                        Concern.DEADLINE_PASSED,
                        "",
                        last.plusDays(1),
                        "Dit moest uiterlijk " + Dutch.day(last)
                                + " gedaan zijn, en er is niet gemeld dat het gedaan is."));
    }

    private void norms() {
        for (NormAssessment assessment : commitment.standing().norms()) {
            if (assessment.verdict() == NormVerdict.NOT_MET) {
                add(Concern.NORM_NOT_MET, assessment.norm(), assessment.from(), assessment.why());
            } else if (assessment.verdict() == NormVerdict.BEHIND) {
                add(Concern.NORM_BEHIND, assessment.norm(), assessment.from(), assessment.why());
            }
        }
    }

    private void add(Concern reason, String subject, @Nullable LocalDate since, String text) {
        items.add(new AttentionItem(reason, viewed, subject, since, text));
    }
}
