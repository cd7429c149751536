package nl.driehoek.plans.plan.domain;

import static nl.driehoek.plans.plan.domain.Given.ACT;
import static nl.driehoek.plans.plan.domain.Given.ADOPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act in every state: the new state, or the rule that refuses it. The table is that of docs/lifecycle.md. */
class StatesAndActsTest {
    private static final LocalDate IN_2013 = LocalDate.of(2013, 1, 1);
    private static final LocalDate IN_2012 = LocalDate.of(2012, 12, 31);

    /** A plan, and the revision on which is acted. */
    private enum State {
        DRAFT(Given.plan(), 1),
        SUBMITTED(DRAFT.plan.submit(1, null, ACT), 1),
        ADOPTED(SUBMITTED.plan.adopt(1, ADOPTION, ACT), 1),
        WITHDRAWN(DRAFT.plan.withdraw(1, "te vroeg", ACT), 1),
        NEXT_DRAFT(ADOPTED.plan.startRevision("bijgesteld", ACT), 2),
        BESIDE_DRAFT(NEXT_DRAFT.plan, 1),
        NEXT_SUBMITTED(NEXT_DRAFT.plan.submit(2, null, ACT), 2),
        SUPERSEDED(NEXT_SUBMITTED.plan.adopt(2, ADOPTION, ACT), 1),
        ARCHIVED(ADOPTED.plan.archive(null, IN_2013, ACT), 1);

        private final Plan plan;
        private final int revision;

        State(Plan plan, int revision) {
            this.plan = plan;
            this.revision = revision;
        }
    }

    private enum Doing {
        START,
        EDIT,
        SUBMIT,
        ADOPT,
        WITHDRAW,
        RENAME,
        COMPLETE_HEADER,
        ARCHIVE_EARLY,
        ARCHIVE;

        private Plan on(State state) {
            Plan plan = state.plan;
            int revision = state.revision;
            return switch (this) {
                case START -> plan.startRevision("daarom", ACT);
                case EDIT -> plan.edit(revision, Given.content("anders"), ACT);
                case SUBMIT -> plan.submit(revision, null, ACT);
                case ADOPT -> plan.adopt(revision, ADOPTION, ACT);
                case WITHDRAW -> plan.withdraw(revision, "toch niet", ACT);
                case RENAME -> plan.changeHeader(Given.titled("Anders"), ACT);
                case COMPLETE_HEADER -> plan.changeHeader(Given.decidedBy("Gemeenteraad"), ACT);
                case ARCHIVE_EARLY -> plan.archive(null, IN_2012, ACT);
                case ARCHIVE -> plan.archive("voorbij", IN_2013, ACT);
            };
        }
    }

    // New state of every revision; a plan that was changed itself shows its version, ARCHIVED that it was archived.
    private static final String TABLE = """
                           | START                | EDIT         | SUBMIT            | ADOPT              | WITHDRAW          | RENAME         | COMPLETE_HEADER   | ARCHIVE_EARLY   | ARCHIVE
            DRAFT          | OPEN_REVISION_EXISTS | draft        | submitted         | NOT_SUBMITTED      | withdrawn         | draft v2       | draft v2          | OPEN_REVISION   | OPEN_REVISION
            SUBMITTED      | OPEN_REVISION_EXISTS | NOT_EDITABLE | NOT_A_DRAFT       | adopted            | withdrawn         | submitted v2   | submitted v2      | OPEN_REVISION   | OPEN_REVISION
            ADOPTED        | adopted draft        | NOT_EDITABLE | NOT_A_DRAFT       | NOT_SUBMITTED      | NOT_OPEN          | HEADER_ADOPTED | adopted v2        | PERIOD_NOT_OVER | adopted v2 archived
            WITHDRAWN      | withdrawn draft      | NOT_EDITABLE | NOT_A_DRAFT       | NOT_SUBMITTED      | NOT_OPEN          | withdrawn v2   | withdrawn v2      | NOT_IN_FORCE    | NOT_IN_FORCE
            NEXT_DRAFT     | OPEN_REVISION_EXISTS | adopted draft | adopted submitted | NOT_SUBMITTED     | adopted withdrawn | HEADER_ADOPTED | adopted draft v2  | OPEN_REVISION   | OPEN_REVISION
            BESIDE_DRAFT   | OPEN_REVISION_EXISTS | NOT_EDITABLE | NOT_A_DRAFT       | NOT_SUBMITTED      | NOT_OPEN          | HEADER_ADOPTED | adopted draft v2  | OPEN_REVISION   | OPEN_REVISION
            NEXT_SUBMITTED | OPEN_REVISION_EXISTS | NOT_EDITABLE | NOT_A_DRAFT       | superseded adopted | adopted withdrawn | HEADER_ADOPTED | adopted submitted v2 | OPEN_REVISION | OPEN_REVISION
            SUPERSEDED     | superseded adopted draft | NOT_EDITABLE | NOT_A_DRAFT   | NOT_SUBMITTED      | NOT_OPEN          | HEADER_ADOPTED | superseded adopted v2 | PERIOD_NOT_OVER | superseded adopted v2 archived
            ARCHIVED       | ARCHIVED             | ARCHIVED     | ARCHIVED          | ARCHIVED           | ARCHIVED          | ARCHIVED       | ARCHIVED          | ARCHIVED        | ARCHIVED
            """;

    static Stream<Arguments> table() {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        return rows.stream().skip(1).flatMap(row -> Stream.iterate(1, i -> i + 1)
                .limit(row.size() - 1)
                .map(i -> Arguments.of(
                        State.valueOf(row.get(0)), Doing.valueOf(rows.get(0).get(i)), row.get(i))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("table")
    void everyActLeadsToItsStateOrIsRefusedByItsRule(State state, Doing doing, String expected) {
        assertThat(outcome(state, doing)).isEqualTo(expected);
    }

    @Test
    void noStateAndNoActIsLeftOut() {
        assertThat(table()).hasSize(State.values().length * Doing.values().length);
    }

    @Test
    void aPlanIsArchivedFromTheFirstDayAfterItsPeriod() {
        assertThat(outcome(State.ADOPTED, Doing.ARCHIVE_EARLY)).isEqualTo("PERIOD_NOT_OVER");
        assertThat(outcome(State.ADOPTED, Doing.ARCHIVE)).endsWith("archived");
    }

    private static String outcome(State state, Doing doing) {
        try {
            Plan plan = doing.on(state);
            String revisions = plan.revisions().stream()
                    .map(revision -> RevisionState.of(revision).name().toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(" "));
            return revisions
                    + (plan.version() == 1 ? "" : " v" + plan.version())
                    + (plan.archivedAt() == null ? "" : " archived");
        } catch (RefusedException e) {
            return e.refusal().name();
        }
    }
}
