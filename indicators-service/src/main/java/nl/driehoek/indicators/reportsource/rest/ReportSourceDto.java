package nl.driehoek.indicators.reportsource.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.driehoek.indicators.reportsource.domain.ReportKey;
import nl.driehoek.indicators.reportsource.domain.ReportSource;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.Checked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report source over HTTP. */
@Schema(name = "ReportSource", description = "A system that may report measurements by events.")
public record ReportSourceDto(
        @Schema(
                description = "The system, as the attribute source of its events names it. In a request it may be left"
                        + " out: the path says it.",
                examples = "urn:nld:oin:00000099000000002000:systeem:bvh")
        @Nullable
        String source,

        @Schema(description = "Code of the partner that answers for it.", examples = "politie-groningen")
        @NotBlank
        @Size(max = ReportSource.LONGEST_CODE)
        @Pattern(regexp = ReportSource.CODE_FORM)
        String organisation,

        @Schema(description = "Name for a reader.", examples = "Basisvoorziening Handhaving")
        @NotBlank
        @Size(max = ReportSource.LONGEST_NAME)
        String name,

        @Schema(
                description = "Areas that it may report on, with all that lies in them; NL01 is everywhere.",
                examples = "[\"GM0014\"]")
        @NotEmpty
        @Size(max = ReportSource.MOST_JURISDICTIONS)
        List<@NotBlank @Size(max = 60) String> jurisdictions,

        @Schema(
                description = "The only indicators that it may report on; left out for any.",
                examples = "[\"groningen-inbraken\"]")
        @Nullable
        @Size(min = 1, max = ReportSource.MOST_INDICATORS)
        List<@NotBlank @Size(max = ReportSource.LONGEST_CODE) String> indicators,

        @Schema(description = "Public keys that it signs by; more than one to replace one without a gap.")
        @NotEmpty
        @Size(max = ReportKey.MOST)
        List<@NotNull @Valid ReportKeyDto> keys,

        @Schema(description = "First day on which its reports are taken in.", examples = "2012-01-01") @Nullable
        LocalDate activeFrom,

        @Schema(description = "Last day on which its reports are taken in.", examples = "2014-12-31") @Nullable
        LocalDate activeUntil)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (activeFrom != null && activeUntil != null && activeUntil.isBefore(activeFrom)) {
            faults.at("activeUntil").add("ends-before-it-begins", "must not lie before activeFrom");
        }
        checkOnce(jurisdictions, "area-twice", faults.at("jurisdictions"));
        checkOnce(indicators, "indicator-twice", faults.at("indicators"));
        if (keys == null) {
            return;
        }
        Set<String> kids = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            ReportKeyDto key = keys.get(i);
            if (key != null) {
                key.check(faults.at("keys").at(i));
                if (key.kid() != null && !kids.add(key.kid())) {
                    faults.at("keys").at(i).at("kid").add("key-twice", "is the name of another key already");
                }
            }
        }
    }

    private static void checkOnce(@Nullable List<String> codes, String fault, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; codes != null && i < codes.size(); i++) {
            if (codes.get(i) != null && !seen.add(codes.get(i))) {
                faults.at(i).add(fault, "is named before");
            }
        }
    }

    ReportSource toSource(String sourceOfPath) {
        return new ReportSource(
                sourceOfPath,
                organisation,
                name,
                jurisdictions,
                indicators,
                keys.stream().map(ReportKeyDto::toKey).toList(),
                activeFrom,
                activeUntil);
    }

    static ReportSourceDto of(ReportSource source) {
        return new ReportSourceDto(
                source.source(),
                source.organisation(),
                source.name(),
                source.jurisdictions(),
                source.indicators(),
                source.keys().stream().map(ReportKeyDto::of).toList(),
                source.activeFrom(),
                source.activeUntil());
    }
}
