package nl.driehoek.plans.progress.domain;

/** What part an organisation has in it. */
public enum ResponsibilityRole {
    LEAD,
    CO_RESPONSIBLE,
    ADDRESSEE
}
