package nl.driehoek.plans;

import nl.driehoek.kit.problem.ProblemType;

/** All problems that are this service's own; those that every service shares are in the kit. */
public enum PlansProblem implements ProblemType {
    SECOND_DRAFT(409, "The plan has an open revision already"),
    NOT_EDITABLE(409, "Only a draft can be changed"),
    NOT_A_DRAFT(409, "Only a draft can be submitted"),
    NOT_SUBMITTED(409, "Only a submitted revision can be adopted"),
    NOT_OPEN(409, "Only a draft or a submitted revision can be withdrawn"),
    PARENT_CYCLE(409, "A plan cannot stand above or before itself"),
    HEADER_ADOPTED(409, "What was adopted stays in the plan's header"),
    THEME_IN_USE(409, "Other parts of the content stand on the theme"),
    CONTENT_CONFLICT(409, "The change does not fit the rest of the content"),
    NOT_COMPLETE(409, "The content is not complete yet"),
    PERIOD_NOT_OVER(409, "The years of the plan are not over"),
    NOT_IN_FORCE(409, "No revision of the plan is in force"),
    OPEN_REVISION(409, "The plan has an open revision"),
    ARCHIVED(409, "The plan was archived");

    private final int status;
    private final String title;

    PlansProblem(int status, String title) {
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
