package nl.driehoek.local.instance;

import java.nio.file.Path;

/** The services, in the order of the table. */
public enum Service {
    PLANS("plans-service", "plans", "/v1/plans"),
    INDICATORS("indicators-service", "indicators", "/v1/target-statuses"),
    PARTNERS("partners-service", "partners", "/v1/commitments");

    private final String module;
    private final String database;
    private final String mainResource;

    Service(String module, String database, String mainResource) {
        this.module = module;
        this.database = database;
        this.mainResource = mainResource;
    }

    /** The name of its folder, its process and its log. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    /** The resource that a reader wants to see first. */
    public String mainResource() {
        return mainResource;
    }

    /** What the build made of it. */
    public Path jar(Path home) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
