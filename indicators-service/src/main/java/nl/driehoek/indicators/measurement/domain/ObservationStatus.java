package nl.driehoek.indicators.measurement.domain;

/** Whether a source may still revise a value. */
public enum ObservationStatus {
    PROVISIONAL,
    DEFINITIVE
}
