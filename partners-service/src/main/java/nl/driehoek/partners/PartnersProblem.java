package nl.driehoek.partners;

import nl.driehoek.kit.problem.ProblemType;

/** All problems that are this service's own; those that every service shares are in the kit. */
public enum PartnersProblem implements ProblemType {
    NOT_YOUR_COMMITMENT(403, "The caller's organisation has no part in this commitment"),
    NOT_YOUR_ORGANISATION(403, "The caller does not act for this organisation"),
    NOT_RESPONSIBLE(403, "The organisation does not promise anything in this commitment"),
    NOT_LEAD(403, "The caller's organisation does not lead this commitment"),
    PARTNER_EXISTS(409, "There is a partner with this code already"),
    REFERENCE_TAKEN(409, "Another commitment on the plan has this reference"),
    AGREED_ALREADY(409, "The organisation has agreed to this commitment already"),
    DECLINED_ALREADY(409, "The organisation has declined this commitment already"),
    SWITCHED_ON_ALREADY(409, "The norm has been switched on already"),
    NOTHING_TO_SWITCH_ON(409, "The commitment has no such norm that waits for an event"),
    ANSWERS_REFUSED(409, "Some of the answers cannot be given, so that none was"),
    ILLEGAL_STEP(409, "The state of the commitment does not allow this"),
    PERIOD_NOT_DUE(409, "No report is due for this period"),
    PERIOD_REPORTED_ALREADY(409, "The organisation has reported on this period already"),
    TABLE_TOO_LARGE(409, "The table has too many rows for one file");

    private final int status;
    private final String title;

    PartnersProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
