package nl.driehoek.indicators.target;

import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.target.domain.JudgedTarget;

/** The targets of a plan, as its revision in force sets them. */
public record RevisionInForce(UUID planId, int revision, List<JudgedTarget> targets) {}
