package nl.driehoek.indicators.imports.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.indicators.imports.job.domain.ImportJob;
import nl.driehoek.indicators.imports.job.domain.ImportProgress;
import nl.driehoek.indicators.imports.job.domain.ImportRequest;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.Requester;
import nl.driehoek.indicators.imports.job.domain.ImportRequest.SourceFile;
import nl.driehoek.indicators.imports.job.domain.ImportResult;
import nl.driehoek.indicators.imports.job.domain.ImportState;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Row of an import. Made once; what happens to it afterwards are single statements in {@link ImportJobStore}. */
@Entity
@Table(name = "import_job")
class ImportJobEntity {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long number;

    @Column
    String fingerprint;

    @Column
    String mapping;

    @Column(name = "mapping_document")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String mappingDocument;

    @Column
    @Nullable
    String url;

    @Column(name = "file_name")
    @Nullable
    String fileName;

    @Column(name = "file_type")
    @Nullable
    String fileType;

    @Column(name = "file_size")
    @Nullable
    Long fileSize;

    @Column(name = "file_sha256")
    @Nullable
    String fileSha256;

    @Column(name = "dry_run")
    boolean dryRun;

    @Column(name = "correction_reason")
    @Nullable
    String correctionReason;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;

    @Column(name = "requested_by")
    String requestedBy;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> jurisdictions;

    @Column
    boolean everywhere;

    @Column(name = "correlation_id")
    @Nullable
    String correlationId;

    @Column
    @Enumerated(EnumType.STRING)
    ImportState state;

    @Column(name = "cancel_requested")
    boolean cancelRequested;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column
    int attempts;

    @Column(name = "bytes_read")
    long bytesRead;

    @Column(name = "rows_read")
    long rowsRead;

    @Column
    long figures;

    @Column
    long applied;

    @Column
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String result;

    void take(ImportRequest request) {
        SourceFile file = request.file();
        fingerprint = request.fingerprint();
        mapping = request.mapping();
        url = request.url();
        fileName = file == null ? null : file.name();
        fileType = file == null ? null : file.type();
        fileSize = file == null ? null : file.size();
        fileSha256 = file == null ? null : file.sha256();
        dryRun = request.dryRun();
        correctionReason = request.correctionReason();
        areas = request.areas().stream().sorted().toList();
        requestedBy = request.requester().subject();
        jurisdictions = request.requester().jurisdictions().stream().sorted().toList();
        everywhere = request.requester().everywhere();
    }

    ImportJob toJob(@Nullable ImportResult cameOfIt) {
        SourceFile file = fileSize == null || fileSha256 == null
                ? null
                : new SourceFile(fileName, fileType, fileSize, fileSha256);
        ImportRequest request = new ImportRequest(
                mapping,
                url,
                file,
                dryRun,
                correctionReason,
                Set.copyOf(areas),
                new Requester(requestedBy, Set.copyOf(jurisdictions), everywhere));
        return new ImportJob(
                id,
                number,
                request,
                state,
                cancelRequested,
                requestedAt,
                startedAt,
                endedAt,
                new ImportProgress(bytesRead, rowsRead, figures, applied),
                cameOfIt);
    }
}
