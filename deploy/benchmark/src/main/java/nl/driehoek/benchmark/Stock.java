package nl.driehoek.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.benchmark.imports.ImportRun;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.instance.Service;

/** What the installation holds: made once, by the first trial that needs it. */
public final class Stock {
    private static final String ADMIN = "admin";
    private static final int JUDGED_AREAS = 5;

    private final Bench bench;
    private boolean catalogued;
    private boolean stored;

    Stock(Bench bench) {
        this.bench = bench;
    }

    /** The areas and indicators of the workload, without a figure. */
    public void catalogue() {
        if (catalogued) {
            return;
        }
        areas();
        bench.workload().indicators().forEach(this::define);
        Planning planning = new Planning(api());
        planning.adopt(planning.make("meting", judgedTargets()));
        int targets = judgedTargets().size();
        Waits.until(
                "the targets of the plan",
                () -> bench.database().count("select count(*) from target_status") == targets);
        catalogued = true;
    }

    /** Only the areas. */
    public void areas() {
        api().upload(
                        Service.INDICATORS,
                        "/v1/area-lists",
                        ADMIN,
                        "text/csv",
                        BodyPublishers.ofByteArray(Workload.areaList()));
    }

    /** The areas of the workload that have a target on each of its indicators from the start. */
    public List<String> judgedAreas() {
        return bench.workload().areas().stream()
                .filter(area -> area.startsWith("GM"))
                .limit(JUDGED_AREAS)
                .toList();
    }

    private List<Planning.Target> judgedTargets() {
        List<Planning.Target> targets = new ArrayList<>();
        for (String indicator : bench.workload().indicators()) {
            for (String area : judgedAreas()) {
                targets.add(Planning.Target.of(indicator, area, "2030"));
            }
        }
        return targets;
    }

    /** Defines an indicator with monthly figures that should go down. */
    public void define(String code) {
        api().post(
                        Service.INDICATORS,
                        "/v1/indicators",
                        ADMIN,
                        Json.object()
                                .put("code", code)
                                .put("name", code)
                                .put("unit", "aantal")
                                .put("source", "Benchmark")
                                .put("frequency", "MONTHLY")
                                .put("desiredDirection", "LOWER")
                                .put("aggregation", "SUM"));
    }

    /** All figures of the workload; not measured. */
    public void figures() throws IOException {
        catalogue();
        if (stored) {
            return;
        }
        bench.say("loading %,d measurements", bench.workload().rows());
        load(bench.workload());
        stored = true;
    }

    /** Figures of any workload whose areas and indicators are there; not measured. */
    public void load(Workload workload) throws IOException {
        for (Workload part : workload.parts()) {
            Path csv = Files.createTempFile("driehoek-benchmark", ".csv");
            try {
                part.writeCsv(csv);
                new ImportRun(bench).run(csv);
            } finally {
                Files.deleteIfExists(csv);
            }
        }
    }

    /** Told by the trial that loads the figures itself. */
    public void figuresAreThere() {
        stored = true;
    }

    private LocalApi api() {
        return bench.api();
    }
}
