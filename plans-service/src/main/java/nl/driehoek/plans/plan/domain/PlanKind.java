package nl.driehoek.plans.plan.domain;

/** What a plan is to the organisations that adopt it. */
public enum PlanKind {
    /** Kadernota, beleidskader: what is wanted, for several years. */
    FRAMEWORK,
    /** Uitvoeringsprogramma: how a framework is carried out, often by several organisations. */
    IMPLEMENTATION_PROGRAMME,
    /** Jaarplan. */
    ANNUAL_PLAN,
    /** Plan of a region of municipalities, on which local plans build. */
    REGIONAL_PLAN
}
