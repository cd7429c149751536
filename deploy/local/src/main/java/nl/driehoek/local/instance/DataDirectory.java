package nl.driehoek.local.instance;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.driehoek.local.LauncherException;

/** Where one installation keeps everything: data, logs, and the marks of what runs. */
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Before a process starts anew: why its last run ended stays readable until the next one. */
    public void keepLastLog(String process) throws IOException {
        if (Files.exists(log(process))) {
            Files.move(log(process), logs().resolve(process + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Marks of what runs now; empty when nothing does. */
    public Path run() {
        return path.resolve("run");
    }

    /** Makes the directories, or says in one line why that cannot be. */
    public void create() {
        try {
            Files.createDirectories(path);
            Files.createDirectories(logs());
            Files.createDirectories(run());
            Files.createDirectories(kafka());
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (FileAlreadyExistsException e) {
            throw new LauncherException("The data directory " + path + " cannot be made: " + e.getFile()
                    + " is a file. Choose another with --data DIR");
        } catch (IOException e) {
            throw new LauncherException(
                    "The data directory " + path + " cannot be written. Choose another with --data DIR", e);
        }
    }
}
