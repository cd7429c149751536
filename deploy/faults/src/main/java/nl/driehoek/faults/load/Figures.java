package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** An analyst: records figures, corrects them and takes them back. */
final class Figures {

    private static final String PATH = "/v1/measurements";

    private final Client client;
    private final List<Cell> cells = new ArrayList<>();

    /** A figure that is recorded again and again. */
    private static final class Cell {
        private final String indicator;
        private final String area;
        private final String period;
        private String id = "";
        private String etag = "";
        private int versions;
        private boolean withdrawn;

        private Cell(String indicator, String area, String period) {
            this.indicator = indicator;
            this.area = area;
            this.period = period;
        }
    }

    Figures(World world, Client client) {
        this.client = client;
        for (String indicator : World.INDICATORS) {
            for (String period : World.PERIODS) {
                cells.add(new Cell(indicator, world.area(), period));
            }
        }
    }

    void record() {
        Cell cell = cells.get(client.below(cells.size()));
        int value = client.number() + (cell.versions + 1) * 10_000;
        ObjectNode body = Json.object()
                .put("indicator", cell.indicator)
                .put("area", cell.area)
                .put("period", cell.period)
                .put("observationStatus", "PROVISIONAL")
                .put("value", value);
        if (cell.versions > 0) {
            body.set("correction", Client.reason("storingsproef " + cell.versions));
        }
        Api.Reply reply = client.post(Service.INDICATORS, PATH, body);
        if (client.changed(reply, "measurement")) {
            if (reply.status() != 201) {
                client.ledger().surprise("measurement " + cell.id + " was known before it was recorded");
                return;
            }
            cell.id = reply.body().path("id").asText();
            cell.versions++;
            cell.etag = reply.etag();
            cell.withdrawn = false;
            expect(cell);
            client.ledger().expect(Service.INDICATORS, PATH + "/" + cell.id, "/value", value);
        }
    }

    void withdraw() {
        Cell cell = cells.get(client.below(cells.size()));
        if (cell.versions == 0 || cell.withdrawn) {
            return;
        }
        Api.Reply reply = client.post(
                Service.INDICATORS, PATH + "/" + cell.id + "/withdrawals", Client.reason("storingsproef"), cell.etag);
        if (client.changed(reply, "withdrawal")) {
            cell.versions++;
            cell.etag = reply.etag();
            cell.withdrawn = true;
            expect(cell);
            client.ledger().expect(Service.INDICATORS, PATH + "/" + cell.id, "/value", "");
        }
    }

    private void expect(Cell cell) {
        String path = PATH + "/" + cell.id;
        client.ledger().expectCount(Service.INDICATORS, path + "/versions", "/items", cell.versions);
        client.ledger().expect(Service.INDICATORS, path, "/version", cell.versions);
    }
}
