package nl.driehoek.benchmark.judging;

import java.util.concurrent.TimeUnit;
import nl.driehoek.indicators.status.domain.StatusMethod1;
import nl.driehoek.indicators.status.domain.TargetStatus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Judging one target, as indicators-service does it when a measurement came in: without reading or writing anything. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JudgingBenchmark {
    /** How many years of months the series has. */
    @Param({"1", "2", "5", "10", "20", "50"})
    public int years;

    private JudgedSeries judged = JudgedSeries.ofYears(1);

    @Setup
    public void measure() {
        judged = JudgedSeries.ofYears(years);
    }

    @Benchmark
    public TargetStatus judge() {
        return StatusMethod1.assess(judged.target(), judged.indicator(), judged.series(), JudgedSeries.DAY);
    }
}
