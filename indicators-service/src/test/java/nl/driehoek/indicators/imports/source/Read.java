package nl.driehoek.indicators.imports.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.driehoek.indicators.imports.domain.ImportMapping;
import nl.driehoek.indicators.imports.domain.Interpretation;
import nl.driehoek.indicators.imports.domain.RegionNames;
import nl.driehoek.indicators.imports.domain.RowInterpreter;
import nl.driehoek.indicators.imports.domain.Skipped;
import nl.driehoek.indicators.imports.domain.SourceFigure;
import nl.driehoek.indicators.imports.domain.SourceRow;
import nl.driehoek.indicators.imports.domain.TotalResult;
import nl.driehoek.indicators.imports.domain.Totals;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;

/** A whole file, read and interpreted. */
public record Read(
        SourceReading reading,
        List<SourceRow> rows,
        List<SourceFigure> figures,
        List<Skipped> skipped,
        List<Fault> faults,
        List<TotalResult> totals) {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Knows every code and no name. */
    public static final RegionNames ANY_CODE = regions(Map.of());

    /** Knows these names, and every code. */
    public static RegionNames regions(Map<String, Set<String>> codes) {
        return new RegionNames() {
            @Override
            public Set<String> codesOf(String name) {
                return codes.getOrDefault(name, Set.of());
            }

            @Override
            public boolean hasCode(String code) {
                return !code.contains("?");
            }
        };
    }

    static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(Read.class.getResourceAsStream("/imports/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImportMapping mapping(byte[] json) {
        try {
            ImportMapping mapping = JSON.readValue(json, ImportMapping.class);
            Faults faults = new Faults();
            mapping.check(faults);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.all().toString());
            }
            return mapping;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportMapping mapping(String json) {
        return mapping(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Read file(byte[] file, ImportMapping mapping, RegionNames regions) {
        List<SourceRow> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<SourceFigure> figures = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        RowInterpreter interpreter = new RowInterpreter(mapping, regions);
        Totals totals = new Totals(mapping.totals());
        RowSink sink = new RowSink() {
            @Override
            public void row(SourceRow row) {
                rows.add(row);
                take(interpreter.interpret(row));
            }

            void take(Interpretation read) {
                figures.addAll(read.figures());
                skipped.addAll(read.skipped());
                faults.addAll(read.faults());
                totals.add(read);
            }

            @Override
            public void fault(Fault fault) {
                faults.add(fault);
            }
        };
        try {
            SourceReading reading = SourceReaders.of(Objects.requireNonNull(mapping.format()))
                    .read(new ByteArrayInputStream(file), mapping, sink);
            Interpretation rest = interpreter.finish();
            figures.addAll(rest.figures());
            faults.addAll(rest.faults());
            totals.add(rest);
            return new Read(reading, rows, figures, skipped, faults, totals.results());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read text(String file, ImportMapping mapping) {
        return file(file.getBytes(StandardCharsets.UTF_8), mapping, ANY_CODE);
    }

    List<String> codes() {
        return faults.stream().map(Fault::code).toList();
    }

    /** What was read, as short as it can be said. */
    List<String> said() {
        return figures.stream()
                .map(figure -> figure.indicator() + " " + figure.area()
                        + (figure.breakdown().isNone() ? "" : " " + figure.breakdown()) + " " + figure.period() + " "
                        + (figure.withheld() ? "withheld" : figure.value()))
                .toList();
    }
}
