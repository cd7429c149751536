package nl.driehoek.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.driehoek.local.api.LocalApi;
import nl.driehoek.local.imports.ImportOrder;
import nl.driehoek.local.imports.ImportReport;
import nl.driehoek.local.imports.Imports;
import nl.driehoek.local.imports.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./driehoek import FILE}. */
@Command(
        name = "import",
        description =
                "Takes in the figures of a file: all of them, or with a fault in any none. Shows how far it is and"
                        + " what came of it.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV, a workbook (.xlsx) or an OData document (.json).")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "KEY",
            required = true,
            description = "How the file is to be read: driehoek for our own form, or a key of /v1/import-mappings.")
    private String mapping = "";

    @Option(names = "--dry-run", description = "Only tell what would happen.")
    private boolean dryRun;

    @Option(
            names = "--corrections",
            paramLabel = "REASON",
            description = "Let figures replace definitive ones that differ, for this reason; else those are faults.")
    private @Nullable String corrections;

    @Option(
            names = "--areas",
            paramLabel = "CODE",
            split = ",",
            description = "Take only the figures of these areas and of what lies in them.")
    private List<String> areas = List.of();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "admin",
            description = "As whom: analyst may only bring figures of Groningen, admin (the default) of all.")
    private String role = "";

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        SourceFile source = SourceFile.at(file);
        Imports imports = new Imports(new LocalApi(data.installation().ports()), role);
        PrintWriter out = spec.commandLine().getOut();
        JsonNode ended = imports.run(source, new ImportOrder(mapping, dryRun, corrections, areas), out::println);
        ImportReport.lines(ended).forEach(out::println);
        if (Imports.isSuccess(ended)) {
            return ExitCode.OK;
        }
        imports.faultsOfRows(ended).forEach(out::println);
        return ExitCode.SOFTWARE;
    }
}
