package nl.driehoek.indicators.status.domain;

/** Where a target ends when its indicator goes on as it does. */
public enum Trajectory {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    MOVING_AWAY,
    INSUFFICIENT_DATA
}
