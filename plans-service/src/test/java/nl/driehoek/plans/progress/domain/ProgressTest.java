package nl.driehoek.plans.progress.domain;

import static nl.driehoek.plans.progress.domain.Known.commitment;
import static nl.driehoek.plans.progress.domain.Known.content;
import static nl.driehoek.plans.progress.domain.Known.status;
import static nl.driehoek.plans.progress.domain.Known.target;
import static nl.driehoek.plans.progress.domain.Known.theme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.progress.domain.TargetStatus.Outcome;
import nl.driehoek.plans.progress.domain.TargetStatus.Trajectory;
import nl.driehoek.plans.progress.domain.TargetStatus.Verdict;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final PlanContent PLAN = content(
            List.of(theme("wijken", theme("drugs")), theme("uitgaan")),
            List.of(target("drugsoverlast", "drugs"), target("onveilig", "wijken"), target("algemeen", null)));

    @Test
    void targetsAndCommitmentsStandUnderTheirVeryTheme() {
        Progress progress = Progress.of(
                PLAN,
                List.of(status("drugsoverlast", "GM0014", Verdict.MET, Trajectory.ON_TRACK)),
                List.of(commitment(1, "drugs", CommitmentStatus.AGREED, false)));

        ThemeProgress wijken = progress.themes().get(0);
        ThemeProgress drugs = wijken.themes().get(0);
        assertThat(wijken.targets()).extracting(t -> t.target().key()).containsExactly("onveilig");
        assertThat(wijken.commitments()).isEmpty();
        assertThat(drugs.targets()).extracting(t -> t.target().key()).containsExactly("drugsoverlast");
        assertThat(drugs.targets().get(0).statuses())
                .extracting(TargetStatus::verdict)
                .containsExactly(Verdict.MET);
        assertThat(drugs.commitments()).extracting(Commitment::title).containsExactly("Inspanning 1");
    }

    @Test
    void aThemeCountsWhatStandsBelowItToo() {
        Progress progress = Progress.of(
                PLAN,
                List.of(
                        status("drugsoverlast", "GM0014", Verdict.MET, Trajectory.ON_TRACK),
                        status("onveilig", "GM0014", Verdict.NOT_MET, Trajectory.OFF_TRACK, Outcome.MISSED)),
                List.of(
                        commitment(1, "drugs", CommitmentStatus.AGREED, false),
                        commitment(2, "wijken", CommitmentStatus.UNDER_WAY, true)));

        Counts wijken = progress.themes().get(0).counts();
        assertThat(wijken.targets().total()).isEqualTo(2);
        assertThat(wijken.targets().verdicts())
                .isEqualTo(Map.of(Verdict.MET, 1, Verdict.NOT_MET, 1, Verdict.UNDETERMINED, 0));
        assertThat(wijken.targets().trajectories())
                .containsEntry(Trajectory.ON_TRACK, 1)
                .containsEntry(Trajectory.OFF_TRACK, 1)
                .containsEntry(Trajectory.AT_RISK, 0);
        assertThat(wijken.targets().outcomes()).containsEntry(Outcome.MISSED, 1);
        assertThat(wijken.commitments().total()).isEqualTo(2);
        assertThat(wijken.commitments().needingAttention()).isEqualTo(1);
        assertThat(wijken.commitments().withOverdueReports()).isEqualTo(1);
        assertThat(wijken.commitments().statuses())
                .containsEntry(CommitmentStatus.AGREED, 1)
                .containsEntry(CommitmentStatus.UNDER_WAY, 1)
                .containsEntry(CommitmentStatus.POSTPONED, 0)
                .containsEntry(CommitmentStatus.FULFILLED, 0);
        assertThat(progress.themes().get(1).counts().targets().total()).isZero();
    }

    @Test
    void aTargetThatWasNotJudgedIsCountedAsSuch() {
        Progress progress = Progress.of(PLAN, List.of(), List.of());

        assertThat(progress.counts().targets().total()).isEqualTo(3);
        assertThat(progress.counts().targets().withoutStatus()).isEqualTo(3);
        assertThat(progress.counts().targets().verdicts().values()).containsOnly(0);
    }

    @Test
    void aTargetThatWasJudgedForSeveralAreasShowsThemAll() {
        Progress progress = Progress.of(
                PLAN,
                List.of(
                        status("onveilig", "binnenstad", Verdict.NOT_MET, null),
                        status("onveilig", "GM0014", Verdict.MET, Trajectory.ON_TRACK)),
                List.of());

        assertThat(progress.themes().get(0).targets().get(0).statuses())
                .extracting(TargetStatus::area)
                .containsExactly("GM0014", "binnenstad");
        assertThat(progress.counts().targets().total()).isEqualTo(3);
        assertThat(progress.counts().targets().withoutStatus()).isEqualTo(2);
        assertThat(progress.counts().targets().verdicts())
                .containsEntry(Verdict.MET, 1)
                .containsEntry(Verdict.NOT_MET, 1);
    }

    @Test
    void whatHasNoPlaceUnderAThemeStandsElsewhereAndIsNotLost() {
        Progress progress = Progress.of(
                PLAN,
                List.of(status("vervallen", "GM0014", Verdict.MET, null)),
                List.of(commitment(1, "prostitutie", CommitmentStatus.AGREED, true)));

        assertThat(progress.elsewhere().targets())
                .extracting(t -> t.target().key())
                .containsExactly("algemeen");
        assertThat(progress.elsewhere().statuses())
                .extracting(TargetStatus::target)
                .containsExactly("vervallen");
        assertThat(progress.elsewhere().commitments())
                .extracting(Commitment::theme)
                .containsExactly("prostitutie");
        assertThat(progress.counts().targets().total()).isEqualTo(3);
        assertThat(progress.counts().commitments().needingAttention()).isEqualTo(1);
        assertThat(progress.counts().targets().verdicts()).containsEntry(Verdict.MET, 0);
    }
}
