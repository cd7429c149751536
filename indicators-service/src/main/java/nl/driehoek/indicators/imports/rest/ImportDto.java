package nl.driehoek.indicators.imports.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.driehoek.indicators.imports.job.domain.ImportCounts;
import nl.driehoek.indicators.imports.job.domain.ImportCounts.SkippedCount;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.SourceFile;
import nl.driehoek.indicators.imports.job.domain.ImportResult;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import nl.driehoek.indicators.imports.job.domain.TotalReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import over HTTP. */
@Schema(name = "Import", description = "A file that is taken in: how far that is, and what came of it.")
public record ImportDto(
        @Schema(description = "Id.", examples = "5c1d7a52-8a4e-4d0c-9d6f-2f4b8c1e7a10", required = true)
        UUID id,

        @Schema(description = "Key of the mapping.", examples = "politie-47013ned-gemeenten", required = true)
        String mapping,

        @Schema(
                description =
                        "QUEUED, READING (the file is read and compared), APPLYING (the figures are recorded), and"
                                + " at the end SUCCEEDED, FAILED or CANCELLED. Only what SUCCEEDED was recorded.",
                examples = "SUCCEEDED",
                required = true)
        ImportState state,

        @Schema(
                description = "Whether it was called off while it ran, and is about to end.",
                examples = "false",
                required = true)
        boolean cancelRequested,

        @Schema(description = "Whether it only tells what would happen.", examples = "false", required = true)
        boolean dryRun,

        @Schema(
                description = "Why figures that differ from definitive ones replace them.",
                examples = "Herziening door de politie, februari 2024")
        @Nullable
        String corrections,

        @Schema(description = "Only figures of these areas and of what lies in them are taken; all when left out.")
        List<String> areas,

        @Schema(
                description = "Where the file is fetched.",
                examples = "https://dataderden.cbs.nl/ODataApi/OData/47013NED/TypedDataSet")
        @Nullable
        String url,

        @Schema(description = "The file; left out while it is still to be fetched.") @Nullable
        File file,

        @Schema(description = "Who ordered it.", examples = "analyst", required = true)
        String requestedBy,

        @Schema(description = "When it was ordered.", examples = "2024-02-01T10:00:00Z", required = true)
        Instant requestedAt,

        @Schema(description = "When it was begun first.", examples = "2024-02-01T10:00:01Z") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended.", examples = "2024-02-01T10:00:09Z") @Nullable
        Instant endedAt,

        @Schema(description = "How far it is.", required = true)
        Progress progress,

        @Schema(description = "What came of it; left out until it has ended.") @Nullable
        Result result) {

    /** The file. */
    @Schema(name = "ImportFile", description = "The file itself is not kept after the import has ended.")
    public record File(
            @Schema(description = "Name, as its sender calls it.", examples = "47013NED.csv") @Nullable
            String name,

            @Schema(description = "Media type, as its sender says.", examples = "text/csv") @Nullable
            String type,

            @Schema(description = "Size in bytes.", examples = "14012", required = true)
            long size,

            @Schema(
                    description = "SHA-256 in hexadecimals.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    required = true)
            String sha256) {}

    /** How far it is. */
    @Schema(name = "ImportProgress", description = "How far an import is.")
    public record Progress(
            @Schema(description = "Rows that were read.", examples = "356", required = true)
            long rows,

            @Schema(description = "Figures that were found in them.", examples = "684", required = true)
            long figures,

            @Schema(description = "Figures that were compared with what is known.", examples = "684", required = true)
            long applied,

            @Schema(description = "In per cent, where that can be told.", examples = "100") @Nullable
            Integer percent) {}

    /** What came of it. */
    @Schema(
            name = "ImportResult",
            description = "What came of an import; of a dry run or a failed one, what would have come of it.")
    public record Result(
            @Schema(description = "Figures that are the first of their period.", examples = "684", required = true)
            long added,

            @Schema(description = "Figures that replaced others.", examples = "0", required = true)
            long corrected,

            @Schema(description = "Provisional figures that are definitive now.", examples = "0", required = true)
            long confirmed,

            @Schema(description = "Figures that were known.", examples = "0", required = true)
            long unchanged,

            @Schema(description = "Rows and figures with a fault.", examples = "0", required = true)
            long faulty,

            @Schema(description = "What was not taken, by reason.", required = true)
            List<SkippedDto> skipped,

            @Schema(description = "What is wrong with the file as a whole.", required = true)
            List<FaultDto> faults,

            @Schema(description = "The totals that the file prints, next to the sums of their parts.", required = true)
            List<Total> totals,

            @Schema(description = "The source of the figures.", examples = "Geregistreerde misdrijven (47013NED)")
            @Nullable
            String source,

            @Schema(description = "Whom the figures are owed to.", examples = "Politie, via CBS (CC BY 4.0)") @Nullable
            String attribution,

            @Schema(
                    description = "Rows and figures that are only counted, and not in the report by row.",
                    examples = "0",
                    required = true)
            long rowsNotKept) {}

    /** How much was skipped for a reason. */
    @Schema(name = "ImportSkipped", description = "What was not taken, and why.")
    public record SkippedDto(
            @Schema(description = "Why.", examples = "AREA", required = true)
            String reason,

            @Schema(description = "Where the reason stands.", examples = "Gemeenten", required = true)
            String column,

            @Schema(description = "What stands there.", examples = "Niet in te delen", required = true)
            String printed,

            @Schema(description = "How often.", examples = "2", required = true)
            long count) {}

    /** A total. */
    @Schema(name = "ImportTotal", description = "A total that a file prints, next to the sum of its parts.")
    public record Total(
            @Schema(description = "Indicator.", examples = "politie-misdrijven-totaal", required = true)
            String indicator,

            @Schema(description = "Area of the total.", examples = "NL01", required = true)
            String area,

            @Schema(description = "Beginning of the codes of the parts.", examples = "GM", required = true)
            String parts,

            @Schema(description = "Period.", examples = "2022", required = true)
            String period,

            @Schema(description = "Part of the population; left out for the whole.") @Nullable
            SortedMap<String, String> breakdown,

            @Schema(description = "The total; left out when the file has none.", examples = "788920") @Nullable
            BigDecimal total,

            @Schema(description = "Sum of the parts.", examples = "788465", required = true)
            BigDecimal sum,

            @Schema(description = "Total less sum.", examples = "455") @Nullable
            BigDecimal difference,

            @Schema(description = "How many figures make the sum.", examples = "342", required = true)
            int added,

            @Schema(description = "Areas without a figure here; the first 20.", required = true)
            List<String> missing,

            @Schema(description = "How many there are.", examples = "0", required = true)
            int missingCount) {}

    static ImportDto of(ImportJob job) {
        ImportRequest request = job.request();
        SourceFile file = request.file();
        ImportProgress progress = job.progress();
        return new ImportDto(
                job.id(),
                request.mapping(),
                job.state(),
                job.cancelRequested(),
                request.dryRun(),
                request.correctionReason(),
                request.areas().stream().sorted().toList(),
                request.url(),
                file == null ? null : new File(file.name(), file.type(), file.size(), file.sha256()),
                request.requester().subject(),
                job.requestedAt(),
                job.startedAt(),
                job.endedAt(),
                new Progress(progress.rowsRead(), progress.figures(), progress.applied(), job.percent()),
                job.result() == null ? null : of(job.result()));
    }

    private static Result of(ImportResult result) {
        ImportCounts counts = result.counts();
        return new Result(
                counts.added(),
                counts.corrected(),
                counts.confirmed(),
                counts.unchanged(),
                counts.faulty(),
                counts.skipped().stream().map(ImportDto::of).toList(),
                result.faults().stream().map(FaultDto::of).toList(),
                result.totals().stream().map(ImportDto::of).toList(),
                result.source(),
                result.attribution(),
                result.rowsNotKept());
    }

    private static SkippedDto of(SkippedCount one) {
        return new SkippedDto(
                one.reason().reason(), one.reason().column(), one.reason().printed(), one.count());
    }

    private static Total of(TotalReport total) {
        return new Total(
                total.indicator(),
                total.area(),
                total.parts(),
                total.period(),
                total.breakdown().isEmpty() ? null : total.breakdown(),
                total.total(),
                total.sum(),
                total.difference(),
                total.added(),
                total.missing(),
                total.missingCount());
    }
}
