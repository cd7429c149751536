package nl.driehoek.plans.plan.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.plan.domain.ContentForm.IntermediateForm;
import nl.driehoek.plans.plan.domain.Target;
import nl.driehoek.plans.target.domain.Bound;
import nl.driehoek.plans.target.domain.TargetExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"≤ 7", " ≤ 7 ", "a | b", "a|b", "a\\", "\\|", "a: b", "|", " | ", "regel\nregel"})
    void intermediateTargetsComeBackToTheLetter(String printed) {
        String cell = TargetCells.intermediate(List.of(
                new Target.Intermediate(Period.year(2012), new TargetExpression(printed, Bound.TO_BE_DETERMINED)),
                new Target.Intermediate(Period.year(2013), new TargetExpression(printed, Bound.TO_BE_DETERMINED))));

        assertThat(TargetCells.readIntermediate(String.valueOf(cell)))
                .contains(List.of(new IntermediateForm("2012", printed), new IntermediateForm("2013", printed)));
    }

    @Test
    void intermediateTargetsMayBeWrittenWithoutSpaces() {
        assertThat(TargetCells.readIntermediate("2012:≤ 7|2013-Q1 : ≤ 6"))
                .contains(List.of(new IntermediateForm("2012", "≤ 7"), new IntermediateForm("2013-Q1", "≤ 6")));
        assertThat(TargetCells.readIntermediate("2012: ≤ 7 | ")).isEmpty();
    }

    @Test
    void aBreakdownMayHaveSpacesBetweenItsParts() {
        assertThat(TargetCells.readBreakdown("age = 12-17 ; sex=v")).contains(Map.of("age", "12-17", "sex", "v"));
        assertThat(TargetCells.readBreakdown("age=12-17;age=18+")).isEmpty();
        assertThat(TargetCells.readBreakdown("age=12-17;")).isEmpty();
        assertThat(TargetCells.readBreakdown("jong")).isEmpty();
    }
}
