package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;
import org.jspecify.annotations.Nullable;

/** One client: does one thing after the other in its world, chosen at random, and writes up what was acknowledged. */
final class Client {

    private static final int HIGHEST = 1_000;

    private final World world;
    private final Api api;
    private final Ledger ledger;
    private final Random random;
    private final Figures figures;
    private final Planning planning;
    private final Promises promises;
    private final Reporting reporting;
    private int indicators;

    Client(int number, Api api, ReportSender sender, Ledger ledger, Random random) {
        this.world = new World(number);
        this.api = api;
        this.ledger = ledger;
        this.random = random;
        this.figures = new Figures(world, this);
        this.planning = new Planning(world, this);
        this.promises = new Promises(world, this, planning);
        this.reporting = new Reporting(world, this, sender);
    }

    /** What has to be there before anything else. */
    void prepare() {
        if (api.get(Service.INDICATORS, "/v1/areas/" + world.area()).status() == 404) {
            changed(api.put(Service.INDICATORS, "/v1/areas/" + world.area(), world.areaBody(), null), "area");
        }
        promises.register();
        reporting.register();
        planning.create();
    }

    /** One thing of a mix: mostly figures, then promises, now and then a new revision. */
    void act() {
        int dice = random.nextInt(100);
        if (dice < 37) {
            figures.record();
        } else if (dice < 45) {
            reporting.report();
        } else if (dice < 50) {
            figures.withdraw();
        } else if (dice < 53) {
            defineIndicator();
        } else if (dice < 65) {
            planning.revise();
        } else if (dice < 67) {
            planning.create();
        } else if (dice < 70) {
            promises.register();
        } else if (dice < 80) {
            promises.propose();
        } else if (dice < 88) {
            promises.agree();
        } else {
            promises.report();
        }
    }

    World world() {
        return world;
    }

    void changePartner() {
        promises.register();
    }

    private void defineIndicator() {
        String code = "fout-%d-%d".formatted(world.client(), ++indicators);
        if (changed(post(Service.INDICATORS, "/v1/indicators", World.indicator(code, 1)), "indicator")) {
            ledger.expect(Service.INDICATORS, "/v1/indicators/" + code, "/name", World.name(code, 1));
        }
    }

    Api.Reply get(Service service, String path) {
        return api.get(service, path);
    }

    Api.Reply post(Service service, String path, JsonNode body) {
        return api.post(service, path, body);
    }

    Api.Reply post(Service service, String path, JsonNode body, String etag) {
        return api.post(service, path, body, etag);
    }

    Api.Reply put(Service service, String path, JsonNode body, @Nullable String etag) {
        return api.put(service, path, body, etag);
    }

    Ledger ledger() {
        return ledger;
    }

    /** A number of no meaning. */
    int number() {
        return 1 + random.nextInt(HIGHEST);
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    /** Whether it was acknowledged; whatever cannot be right is noted. */
    boolean changed(Api.Reply reply, String what) {
        // A repeat of a PUT whose first attempt had no answer finds the version that it made itself.
        if (reply.isDone() || (reply.status() == 412 && reply.uncertain())) {
            ledger.acknowledged();
            return true;
        }
        ledger.surprise(what + " of client " + world.client() + ": " + reply.status() + " " + reply.body());
        return false;
    }

    static ObjectNode reason(String reason) {
        return Json.object().put("reason", reason);
    }
}
