package nl.driehoek.examples.publisher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked for on the command line. */
sealed interface Arguments {
    String USAGE = """
            Usage:
              run key FILE
                  makes a pair of keys, keeps it in FILE, and prints the public one to register
              run send --settings FILE --key FILE --source URN [--id ID] [--wait SECONDS] REPORT
                  signs and sends the report in the file REPORT (JSON) and prints its answer
                  --settings  properties of Kafka clients: bootstrap.servers, security.protocol, sasl.…
                  --source    the registered source, urn:nld:oin:…:systeem:…
                  --id        of a report that was sent before: its answer is looked up, and only without one is it sent
                  --wait      how long to wait for the answer; 60 seconds when left out
            Exit codes: 0 accepted, 1 rejected, 2 wrong usage or no answer.""";

    /** Make a pair of keys. */
    record MakeKey(Path file) implements Arguments {}

    /**
     * Send a report.
     *
     * @param again whether it may have been sent before
     */
    record Send(Path settings, Path key, URI source, String id, boolean again, Duration patience, Path report)
            implements Arguments {}

    static Arguments parse(List<String> given) throws UsageException {
        if (given.size() == 2 && given.get(0).equals("key")) {
            return new MakeKey(Path.of(given.get(1)));
        }
        if (given.isEmpty() || !given.get(0).equals("send") || given.size() % 2 != 0) {
            throw new UsageException(USAGE);
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < given.size() - 1; i += 2) {
            if (!Set.of("--settings", "--key", "--source", "--id", "--wait").contains(given.get(i))) {
                throw new UsageException("There is no option " + given.get(i) + ".\n" + USAGE);
            }
            options.put(given.get(i), given.get(i + 1));
        }
        String id = options.get("--id");
        try {
            return new Send(
                    Path.of(required(options, "--settings")),
                    Path.of(required(options, "--key")),
                    URI.create(required(options, "--source")),
                    id == null ? UUID.randomUUID().toString() : id,
                    id != null,
                    Duration.ofSeconds(Long.parseLong(options.getOrDefault("--wait", "60"))),
                    Path.of(given.get(given.size() - 1)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--source must be a URI, --wait a number of seconds, and files paths.\n" + USAGE);
        }
    }

    private static String required(Map<String, String> options, String name) throws UsageException {
        @Nullable String value = options.get(name);
        if (value == null) {
            throw new UsageException(name + " is missing.\n" + USAGE);
        }
        return value;
    }
}
