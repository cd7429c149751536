package nl.driehoek.partners.overdue.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.driehoek.partners.overdue.OverdueReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An overdue report with what it is about, as it is read. */
@Schema(name = "MissingReport", description = "A period of a commitment on which nobody reported in time.")
public record OverdueReportDto(
        @Schema(
                required = true,
                description = "Id of the commitment.",
                examples = "3d0f7c1a-9b1e-4a39-8f0a-5b7d0c2e1101")
        UUID commitmentId,

        @Schema(required = true, description = "Id of its plan.", examples = "0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012")
        UUID planId,

        @Schema(description = "Its own code on the plan, where it has one.", examples = "C000-101") @Nullable
        String reference,

        @Schema(required = true, description = "What was promised.", examples = "OM informeren vanaf opschaling GRIP-3")
        String title,

        @Schema(required = true, description = "Its main theme.", examples = "rampenbestrijding")
        String theme,

        @Schema(required = true, description = "The period that nobody reported on.", examples = "2012-Q1")
        String period,

        @Schema(required = true, description = "The last day on which the report was in time.", examples = "2012-04-30")
        LocalDate dueOn,

        @Schema(required = true, description = "How many days ago that is.", examples = "12")
        long daysOverdue,

        @Schema(
                required = true,
                description = "Codes of the organisations that promise.",
                examples = "[\"gemeente-groningen\"]")
        List<String> partners) {

    static OverdueReportDto of(OverdueReport report) {
        return new OverdueReportDto(
                report.commitmentId(),
                report.planId(),
                report.reference(),
                report.title(),
                report.theme(),
                report.period(),
                report.dueOn(),
                report.daysOverdue(),
                report.partners());
    }
}
