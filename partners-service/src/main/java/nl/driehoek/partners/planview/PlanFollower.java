package nl.driehoek.partners.planview;

import nl.driehoek.partners.planview.domain.PlanView;

/**
 * Who has to act when the view of a plan changes. Called in the transaction of that change, with the plan's row locked:
 * whoever holds that lock shared meanwhile has either been seen or waits.
 */
public interface PlanFollower {
    void planChanged(PlanView plan);
}
