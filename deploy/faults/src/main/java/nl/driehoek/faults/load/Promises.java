package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** Partners: are registered, promise something in a plan, agree to it and report on it. */
final class Promises {

    private static final String PATH = "/v1/commitments";
    private static final int MONTHS = 36;

    private final World world;
    private final Client client;
    private final Planning planning;
    private final List<Commitment> commitments = new ArrayList<>();
    private int partnerEdition;
    private int proposed;

    private static final class Commitment {
        private final String path;
        private boolean agreed;
        private int reports;

        private Commitment(String id) {
            this.path = PATH + "/" + id;
        }
    }

    Promises(World world, Client client, Planning planning) {
        this.world = world;
        this.client = client;
        this.planning = planning;
    }

    /** Registers the partner, or gives it another name. */
    void register() {
        String path = "/v1/partners/" + world.partner();
        int edition = partnerEdition + 1;
        ObjectNode body = world.partnerBody(world.partner(), edition);
        Api.Reply reply = edition == 1
                ? client.post(Service.PARTNERS, "/v1/partners", body)
                : client.put(
                        Service.PARTNERS,
                        path,
                        body,
                        client.get(Service.PARTNERS, path).etag());
        if (client.changed(reply, "partner")) {
            partnerEdition = edition;
            client.ledger().expect(Service.PARTNERS, path, "/name", World.name(world.partner(), edition));
        }
    }

    /** Only on plans that partners-service knows, for the event that tells of a plan may be on its way. */
    void propose() {
        String planId = planning.any();
        Api.Reply view = client.get(Service.PARTNERS, "/v1/plan-views/" + planId);
        if (!view.isDone() || !view.body().path("adopted").asBoolean()) {
            return;
        }
        String theme =
                planning.hasAll(planId) && client.below(2) == 0 && hasTheme(view) ? World.COMES_AND_GOES : World.STAYS;
        String reference = "T-%d-%d".formatted(world.client(), ++proposed);
        Api.Reply reply = client.post(Service.PARTNERS, PATH, world.commitment(planId, reference, theme));
        if (client.changed(reply, "commitment on " + theme)) {
            Commitment commitment = new Commitment(reply.body().path("id").asText());
            commitments.add(commitment);
            client.ledger()
                    .expectCount(Service.PARTNERS, PATH + "?planId=" + planId + "&reference=" + reference, "/items", 1);
            client.ledger().expect(Service.PARTNERS, commitment.path, "/status", "PROPOSED");
        }
    }

    private static boolean hasTheme(Api.Reply view) {
        for (var theme : view.body().path("themes")) {
            if (theme.path("key").asText().equals(World.COMES_AND_GOES)) {
                return true;
            }
        }
        return false;
    }

    void agree() {
        for (Commitment commitment : commitments) {
            if (!commitment.agreed) {
                ObjectNode body = Client.reason("storingsproef").put("partner", world.partner());
                if (client.changed(client.post(Service.PARTNERS, commitment.path + "/agreements", body), "agreement")) {
                    commitment.agreed = true;
                    client.ledger().expect(Service.PARTNERS, commitment.path, "/status", "AGREED");
                }
                return;
            }
        }
    }

    void report() {
        if (commitments.isEmpty()) {
            return;
        }
        Commitment commitment = commitments.get(client.below(commitments.size()));
        if (!commitment.agreed || commitment.reports == MONTHS) {
            return;
        }
        ObjectNode body = Json.object()
                .put("partner", world.partner())
                .put("reason", "storingsproef")
                .put("period", month(commitment.reports))
                .put("text", "Verslag " + (commitment.reports + 1));
        String path = commitment.path + "/progress-reports";
        if (client.changed(client.post(Service.PARTNERS, path, body), "progress report")) {
            commitment.reports++;
            client.ledger().expectCount(Service.PARTNERS, path + "?limit=200", "/items", commitment.reports);
            client.ledger().expect(Service.PARTNERS, commitment.path, "/status", "UNDER_WAY");
        }
    }

    /** One report on each: the months of the plan's years. */
    private static String month(int number) {
        return YearMonth.of(2020, 1).plusMonths(number).toString();
    }
}
