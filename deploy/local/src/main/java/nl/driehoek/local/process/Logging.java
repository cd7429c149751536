package nl.driehoek.local.process;

/** The logs of the parts that run inside the launcher's own JVMs. */
public final class Logging {

    private Logging() {}

    /** To be called before anything logs. */
    public static void begin(String level) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setProperty("driehoek.log.level", level);
    }
}
