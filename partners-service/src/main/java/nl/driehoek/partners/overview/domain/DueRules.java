package nl.driehoek.partners.overview.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.partners.commitment.domain.Citation;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentState;
import nl.driehoek.partners.norm.domain.DateNorm;
import nl.driehoek.partners.norm.domain.Norm;
import nl.driehoek.partners.norm.domain.ReportingRhythm.DuePeriod;

/** What is due of a commitment until a day, with all that should have been there before. Of what has ended nothing is. */
public final class DueRules {
    private final Viewed viewed;
    private final Commitment commitment;
    private final Surroundings around;
    private final LocalDate until;
    private final List<DueItem> items = new ArrayList<>();

    private DueRules(Viewed viewed, Surroundings around, LocalDate until) {
        this.viewed = viewed;
        this.commitment = viewed.commitment();
        this.around = around;
        this.until = until;
    }

    public static List<DueItem> items(Viewed viewed, Surroundings around, LocalDate until) {
        if (!viewed.isOpen()) {
            return List.of();
        }
        DueRules rules = new DueRules(viewed, around, until);
        rules.agreement();
        rules.reports();
        rules.deadlines();
        rules.resumption();
        rules.citations();
        return List.copyOf(rules.items);
    }

    /** Whoever declined has answered. */
    private void agreement() {
        List<String> silent = viewed.promising().stream()
                .filter(partner -> !commitment.answers().containsKey(partner))
                .toList();
        if (commitment.state() instanceof CommitmentState.Proposed && !silent.isEmpty()) {
            boolean holdsAlready = viewed.term().from().isBefore(around.today());
            LocalDate asked = around.day(viewed.askedAt());
            items.add(new DueItem(
                    DueKind.AGREEMENT,
                    viewed,
                    silent,
                    "",
                    asked,
                    holdsAlready,
                    "Op dit voorstel van " + Dutch.day(asked) + " is nog geen antwoord van " + around.names(silent)
                            + "."));
        }
    }

    private void reports() {
        for (DuePeriod due : viewed.owedReports(until)) {
            boolean overdue = due.isOverdueOn(around.today());
            String day = " uiterlijk " + Dutch.day(due.dueOn()) + " gerapporteerd";
            add(
                    DueKind.REPORT,
                    due.period().toString(),
                    due.dueOn(),
                    "Over " + due.period() + (overdue ? " had" + day + " moeten zijn." : " moet" + day + " zijn."));
        }
    }

    private void deadlines() {
        viewed.openDeadline().filter(last -> !isDayOfNorm(last)).ifPresent(last -> deadline("", "Dit", last));
        if (!viewed.isActive()) {
            return;
        }
        for (Norm norm : commitment.promise().norms()) {
            boolean waits = norm.terms().switchedOnBy() != null
                    && !commitment.switchedOn().containsKey(norm.key());
            if (norm instanceof DateNorm date
                    && !waits
                    && !viewed.reports().done().contains(norm.key())) {
                String text = date.terms().text();
                deadline(
                        norm.key(),
                        text == null ? "Norm " + norm.key() : Dutch.quoted(text),
                        date.by().lastDay());
            }
        }
    }

    /** What the commitment and a norm of it both say is listed once, as the norm, which says more. */
    private boolean isDayOfNorm(LocalDate last) {
        return commitment.promise().norms().stream()
                .anyMatch(norm ->
                        norm instanceof DateNorm date && date.by().lastDay().equals(last));
    }

    private void deadline(String subject, String what, LocalDate last) {
        if (!last.isAfter(until)) {
            String day = " uiterlijk " + Dutch.day(last) + " gedaan";
            boolean overdue = last.isBefore(around.today());
            add(
                    DueKind.DEADLINE,
                    subject,
                    last,
                    what + (overdue ? " had" + day + " moeten zijn." : " moet" + day + " zijn."));
        }
    }

    private void resumption() {
        if (commitment.state() instanceof CommitmentState.Postponed postponed
                && postponed.until() != null
                && !postponed.until().isAfter(until)) {
            LocalDate day = postponed.until();
            boolean overdue = day.isBefore(around.today());
            add(
                    DueKind.RESUMPTION,
                    "",
                    day,
                    "Dit is uitgesteld en " + (overdue ? "had op " : "wordt op ") + Dutch.day(day)
                            + (overdue ? " weer opgepakt moeten worden." : " weer opgepakt."));
        }
    }

    private void citations() {
        List<Citation> citations = commitment.promise().citations();
        for (int i = 0; i < citations.size(); i++) {
            Citation citation = citations.get(i);
            LocalDate last = citation.validUntil();
            if (last != null && !last.isAfter(until)) {
                boolean over = last.isBefore(around.today());
                add(
                        DueKind.CITATION_END,
                        Integer.toString(i),
                        last,
                        Dutch.quoted(citation.title()) + (over ? " gold" : " geldt") + " tot en met " + Dutch.day(last)
                                + ".");
            }
        }
    }

    private void add(DueKind kind, String subject, LocalDate on, String text) {
        List<String> partners = List.copyOf(viewed.promising());
        items.add(new DueItem(kind, viewed, partners, subject, on, on.isBefore(around.today()), text));
    }
}
