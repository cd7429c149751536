package nl.driehoek.indicators.status;

import java.math.BigDecimal;
import nl.driehoek.indicators.status.StatusParts.BoundDocument;
import nl.driehoek.indicators.status.StatusParts.Input;
import nl.driehoek.indicators.status.StatusParts.Inputs;
import nl.driehoek.indicators.status.StatusParts.LatestDocument;
import nl.driehoek.indicators.status.StatusParts.Method;
import nl.driehoek.indicators.status.StatusParts.Mismatch;
import nl.driehoek.indicators.status.StatusParts.Passed;
import nl.driehoek.indicators.status.StatusParts.ReasonDocument;
import nl.driehoek.indicators.status.StatusParts.RuleDocument;
import nl.driehoek.indicators.status.StatusParts.SubAnnualDocument;
import nl.driehoek.indicators.status.domain.Fraction;
import nl.driehoek.indicators.status.domain.Reason;
import nl.driehoek.indicators.status.domain.ResolvedBound;
import nl.driehoek.indicators.status.domain.Rule;
import nl.driehoek.indicators.status.domain.SubAnnual;
import nl.driehoek.indicators.status.domain.TargetStatus;
import nl.driehoek.indicators.target.domain.JudgedTarget;
import org.jspecify.annotations.Nullable;

/** Puts statuses in the form in which they are kept, read and published. */
final class StatusDocuments {

    private StatusDocuments() {}

    static StatusDocument of(TargetStatus status) {
        JudgedTarget target = status.target();
        return new StatusDocument(
                target.id(),
                target.planId(),
                target.revision(),
                target.key(),
                target.theme(),
                target.title(),
                target.series().indicator(),
                target.series().area(),
                target.series().breakdown().isNone()
                        ? null
                        : target.series().breakdown().parts(),
                status.judged().due().toString(),
                status.judged().printed(),
                status.isIntermediate(),
                target.goal().due().toString(),
                status.passed().stream().map(StatusDocuments::passed).toList(),
                status.assessedOn(),
                new Method(TargetStatus.METHOD, TargetStatus.METHOD_VERSION),
                status.verdict(),
                status.undeterminedReason(),
                status.notDistinguishable(),
                status.finality(),
                status.outcome(),
                status.trajectory(),
                status.confidence(),
                shown(status.slopePerYear()),
                shown(status.projected()),
                status.shortfall() == null
                        ? null
                        : status.shortfall().times(100).shown(),
                shown(status.pathRatio()),
                status.trend(),
                shown(status.neededPerYear()),
                status.bound() == null ? null : bound(status.bound()),
                status.latest() == null ? null : latest(status.latest()),
                status.subAnnual() == null ? null : subAnnual(status.subAnnual()),
                new Inputs(
                        target.revision(),
                        status.inputs().stream().map(StatusDocuments::input).toList()),
                status.why(),
                status.whyEn(),
                status.rules().stream().map(StatusDocuments::rule).toList(),
                status.reasons().stream().map(StatusDocuments::reason).toList());
    }

    private static Passed passed(TargetStatus.Passed passed) {
        return new Passed(
                passed.milestone().due().toString(), passed.milestone().printed(), passed.outcome());
    }

    private static BoundDocument bound(ResolvedBound bound) {
        ResolvedBound.Mismatch mismatch = bound.mismatch();
        return new BoundDocument(
                bound.comparator(),
                bound.value().shown(),
                shown(bound.upper()),
                bound.from(),
                bound.period() == null ? null : bound.period().toString(),
                mismatch == null
                        ? null
                        : new Mismatch(
                                mismatch.period().toString(),
                                mismatch.stated().shown(),
                                mismatch.measured().shown()));
    }

    private static LatestDocument latest(TargetStatus.Latest latest) {
        return new LatestDocument(
                latest.period().toString(), shown(latest.value()), latest.version(), latest.measurements());
    }

    private static Input input(TargetStatus.Input input) {
        return new Input(input.measurement(), input.version(), input.period().toString());
    }

    private static ReasonDocument reason(Reason reason) {
        return new ReasonDocument(reason.code(), reason.text(), reason.textEn());
    }

    private static RuleDocument rule(Rule rule) {
        return new RuleDocument(rule, rule.text(), rule.textEn());
    }

    private static SubAnnualDocument subAnnual(SubAnnual part) {
        return new SubAnnualDocument(
                part.from().toString(),
                part.to().toString(),
                part.periods(),
                shown(part.value()),
                part.provisional(),
                shown(part.lastYear()),
                shown(part.difference()),
                shown(part.differencePercent()),
                shown(part.yearEarlier()));
    }

    private static @Nullable BigDecimal shown(@Nullable Fraction number) {
        return number == null ? null : number.shown();
    }
}
