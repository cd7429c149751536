package nl.driehoek.kit.correlation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The correlation id of what is being done now. It comes in by the header {@value #HEADER} or the CloudEvents attribute
 * {@value #ATTRIBUTE}, or is made; stands in every log line; and goes out with the answer and with every event.
 */
public final class Correlation {
    public static final String HEADER = "X-Correlation-ID";
    public static final String ATTRIBUTE = "correlationid";
    private static final String MDC_KEY = "correlationId";
    /** What we are willing to repeat in logs and headers: no line breaks, no markup. */
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /** Takes over a given id when it is one we accept, else makes one; answers the id now in force. */
    public static String begin(@Nullable String given) {
        String id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(MDC_KEY, id);
        return id;
    }

    public static void end() {
        MDC.remove(MDC_KEY);
    }

    /** Does something that belongs to another id than the one in force, which comes back afterwards. */
    static void during(String id, Runnable work) {
        Object before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id);
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        }
    }

    public static @Nullable String current() {
        return MDC.get(MDC_KEY) instanceof String id ? id : null;
    }
}
