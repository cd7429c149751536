package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.driehoek.local.api.Json;
import nl.driehoek.local.instance.Service;

/** A system that reports figures by signed events, and now and then the same once more, for it does not know better. */
final class Reporting {

    private static final String TYPE = "nl.driehoek.indicators.measurement-reported.v1";
    private static final String KEY = "storingsproef";
    private static final List<String> PERIODS = List.of("2013", "2014", "2015", "2016", "2017");
    private static final int P256 = 32;

    private final World world;
    private final Client client;
    private final ReportSender sender;
    private final KeyPair keys = keys();
    private final List<Cell> cells = new ArrayList<>();

    /** A figure that nobody else reports. */
    private static final class Cell {
        private final String indicator;
        private final String period;
        private int versions;

        private Cell(String indicator, String period) {
            this.indicator = indicator;
            this.period = period;
        }
    }

    Reporting(World world, Client client, ReportSender sender) {
        this.world = world;
        this.client = client;
        this.sender = sender;
        for (String indicator : World.INDICATORS) {
            PERIODS.forEach(period -> cells.add(new Cell(indicator, period)));
        }
    }

    private String source() {
        return "urn:nld:oin:00000099000000009000:systeem:proef-" + world.client();
    }

    void register() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ObjectNode body = Json.object().put("organisation", world.partner()).put("name", "Proefsysteem");
        body.putArray("jurisdictions").add(world.area());
        body.putArray("keys")
                .addObject()
                .put("kid", KEY)
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", base64(unsigned(key.getW().getAffineX())))
                .put("y", base64(unsigned(key.getW().getAffineY())));
        String path = "/v1/report-sources/" + URLEncoder.encode(source(), StandardCharsets.UTF_8);
        client.changed(client.put(Service.INDICATORS, path, body, null), "report source");
    }

    /** Sends a figure, or what is no figure at all; both are answered. */
    void report() {
        Cell cell = cells.get(client.below(cells.size()));
        boolean good = client.below(10) > 0;
        ObjectNode data = Json.object()
                .put("indicator", cell.indicator)
                .put("area", world.area())
                .put("period", good ? cell.period : "ooit")
                .put("observationStatus", "PROVISIONAL")
                .put("value", client.number() + (cell.versions + 1) * 10_000);
        if (cell.versions > 0) {
            data.set("correction", Client.reason("storingsproef " + cell.versions));
        }
        String id = UUID.randomUUID().toString();
        byte[] bytes = data.toString().getBytes(StandardCharsets.UTF_8);
        String signature = signature(id, bytes);
        for (int times = client.below(5) == 0 ? 2 : 1; times > 0; times--) {
            sender.send(cell.indicator + "|" + world.area(), TYPE, source(), id, signature, bytes);
        }
        client.ledger().reported(id);
        if (good) {
            cell.versions++;
            client.ledger()
                    .expect(
                            Service.INDICATORS,
                            "/v1/measurements?indicator=" + cell.indicator + "&area=" + world.area() + "&period="
                                    + cell.period,
                            "/items/0/version",
                            cell.versions);
        }
    }

    private String signature(String id, byte[] data) {
        ObjectNode header = Json.object()
                .put("alg", "ES256")
                .put("kid", KEY)
                .put("ce_id", id)
                .put("ce_source", source())
                .put("ce_type", TYPE);
        String encoded = base64(header.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update((encoded + "." + base64(data)).getBytes(StandardCharsets.US_ASCII));
            return encoded + ".." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[P256];
        int length = Math.min(bytes.length, P256);
        System.arraycopy(bytes, bytes.length - length, fixed, P256 - length, length);
        return fixed;
    }
}
