package nl.driehoek.plans.plan.domain;

/** The five fields of the Kernbeleid Veiligheid of the association of Dutch municipalities (VNG). */
public enum SafetyField {
    /** Veilige woon- en leefomgeving. */
    LIVING_ENVIRONMENT,
    /** Bedrijvigheid en veiligheid. */
    BUSINESS,
    /** Jeugd en veiligheid. */
    YOUTH,
    /** Fysieke veiligheid. */
    PHYSICAL,
    /** Integriteit en veiligheid. */
    INTEGRITY
}
