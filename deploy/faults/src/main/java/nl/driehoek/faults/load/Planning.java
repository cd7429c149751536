package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** A planner: makes plans and takes revision after revision to adoption, some of which drop a theme. */
final class Planning {

    private static final int MOST_PLANS = 4;
    private static final int MOST_REVISIONS = 150;

    private final World world;
    private final Client client;
    private final List<Plan> plans = new ArrayList<>();

    private static final class Plan {
        private final String id;
        private int revisions = 1;
        private int inForce;
        private boolean hasAll = true;

        private Plan(String id) {
            this.id = id;
        }

        private String path() {
            return "/v1/plans/" + id + "/revisions";
        }
    }

    Planning(World world, Client client) {
        this.world = world;
        this.client = client;
    }

    /** A plan with its first revision in force, as long as there are few. */
    void create() {
        if (plans.size() == MOST_PLANS) {
            return;
        }
        String reference = "FOUT-%d-%d".formatted(world.client(), plans.size() + 1);
        Api.Reply made = client.post(Service.PLANS, "/v1/plans", world.plan(reference, client.number()));
        if (!client.changed(made, "plan")) {
            return;
        }
        Plan plan = new Plan(made.body().path("id").asText());
        plans.add(plan);
        client.ledger().expectCount(Service.PLANS, "/v1/plans?reference=" + reference, "/items", 1);
        adopt(plan, 1);
    }

    void revise() {
        Plan plan = plans.get(client.below(plans.size()));
        if (plan.revisions >= MOST_REVISIONS) {
            return;
        }
        Api.Reply begun = client.post(Service.PLANS, plan.path(), Client.reason("storingsproef"));
        if (!client.changed(begun, "revision")) {
            return;
        }
        plan.revisions++;
        JsonNode number = begun.body().path("revision");
        if (number.asInt() != plan.revisions) {
            client.ledger().surprise("revision " + number + " of plan " + plan.id + " is not " + plan.revisions);
        }
        client.ledger().expectCount(Service.PLANS, plan.path() + "?limit=200", "/items", plan.revisions);
        boolean whole = client.below(3) > 0;
        Api.Reply put = client.put(
                Service.PLANS, path(plan, plan.revisions), World.content(client.number(), whole), begun.etag());
        if (client.changed(put, "content of a revision")) {
            if (client.below(10) == 0) {
                withdraw(plan, plan.revisions);
            } else if (adopt(plan, plan.revisions)) {
                plan.hasAll = whole;
            }
        }
    }

    private boolean adopt(Plan plan, int number) {
        if (!step(plan, number, "submissions", Json.object())) {
            return false;
        }
        if (number > 1 && client.below(10) == 0) {
            withdraw(plan, number);
            return false;
        }
        JsonNode adoption = Json.object().put("adoptedOn", World.ADOPTED_ON).put("adoptingBody", "College");
        if (!step(plan, number, "adoptions", adoption)) {
            return false;
        }
        client.ledger().expect(Service.PLANS, path(plan, number), "/state", "ADOPTED");
        if (plan.inForce > 0) {
            client.ledger().expect(Service.PLANS, path(plan, plan.inForce), "/state", "SUPERSEDED");
        }
        client.ledger().expect(Service.PLANS, "/v1/plans/" + plan.id + "/revision-in-force", "/revision", number);
        plan.inForce = number;
        return true;
    }

    private void withdraw(Plan plan, int number) {
        if (step(plan, number, "withdrawals", Client.reason("storingsproef"))) {
            client.ledger().expect(Service.PLANS, path(plan, number), "/state", "WITHDRAWN");
        }
    }

    private boolean step(Plan plan, int number, String what, JsonNode body) {
        return client.changed(client.post(Service.PLANS, path(plan, number) + "/" + what, body), what);
    }

    private static String path(Plan plan, int number) {
        return plan.path() + "/" + number;
    }

    String any() {
        return plans.get(client.below(plans.size())).id;
    }

    /** Whether the plan has the theme that comes and goes. */
    boolean hasAll(String planId) {
        return plans.stream().anyMatch(plan -> plan.id.equals(planId) && plan.hasAll);
    }
}
