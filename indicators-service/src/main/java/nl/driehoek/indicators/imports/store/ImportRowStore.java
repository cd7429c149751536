package nl.driehoek.indicators.imports.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.imports.ReportedRow;
import nl.driehoek.indicators.imports.job.domain.RowOutcome;
import nl.driehoek.indicators.imports.job.domain.RowReport;
import nl.driehoek.indicators.imports.job.domain.SkipReason;
import nl.driehoek.indicators.measurement.store.CopyText;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.rest.Cursor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Reads and writes what became of the rows of a file. */
@ApplicationScoped
public class ImportRowStore {
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final TypeReference<SkipReason> SKIPPED = new TypeReference<>() {};

    private final Rows rows;
    private final AgroalDataSource database;
    private final Json json;

    ImportRowStore(Rows rows, AgroalDataSource database, Json json) {
        this.rows = rows;
        this.database = database;
        this.json = json;
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ImportRowEntity, ImportRowEntity.Key> {}

    /** Writes the report of an import in the present transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(UUID job, List<RowReport> report) {
        CopyText text = new CopyText();
        long number = 0;
        for (RowReport row : report) {
            text.add(job)
                    .add(++number)
                    .add(row.line())
                    .add(row.column())
                    .add(row.outcome().name())
                    .add(row.skipped() == null ? null : json.write(row.skipped()))
                    .add(row.faults().isEmpty() ? "[]" : json.write(row.faults()))
                    .endRow();
        }
        try (Connection connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy import_row (job, number, line, column_name, outcome, skipped, faults) from stdin",
                            new ByteArrayInputStream(text.bytes()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The report of an import cannot be written", e);
        }
    }

    /** As they stand in the file. */
    public List<ReportedRow> list(UUID job, @Nullable RowOutcome outcome, Cursor page) {
        long after = page.after() == null ? 0 : number(page.after());
        var found = outcome == null
                ? rows.find("job = ?1 and number > ?2 order by number", job, after)
                : rows.find("job = ?1 and number > ?2 and outcome = ?3 order by number", job, after, outcome);
        return found.range(0, page.fetch() - 1).stream().map(this::row).toList();
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private ReportedRow row(ImportRowEntity row) {
        return new ReportedRow(
                row.number,
                new RowReport(
                        row.line,
                        row.column,
                        row.outcome,
                        row.skipped == null ? null : json.read(row.skipped, SKIPPED),
                        json.read(row.faults, FAULTS)));
    }
}
