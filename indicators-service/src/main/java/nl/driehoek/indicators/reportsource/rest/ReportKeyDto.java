package nl.driehoek.indicators.reportsource.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.driehoek.indicators.reportsource.PublicKeys;
import nl.driehoek.indicators.reportsource.domain.KeyKind;
import nl.driehoek.indicators.reportsource.domain.ReportKey;
import nl.driehoek.kit.domain.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public key as JSON Web Key (RFC 7517). */
@Schema(name = "ReportKey", description = "A public key as JSON Web Key: EC on P-256, or OKP on Ed25519.")
public record ReportKeyDto(
        @Schema(
                description = "Name of the key, which each signature tells; its thumbprint (RFC 7638) is a good one.",
                examples = "2011-1")
        @NotBlank
        @Size(max = ReportKey.LONGEST_KID)
        @Pattern(regexp = ReportKey.KID_FORM)
        String kid,

        @Schema(description = "Kind of key: EC or OKP.", examples = "EC") @NotNull @Size(max = 10)
        String kty,

        @Schema(description = "Curve: P-256 for EC, Ed25519 for OKP.", examples = "P-256") @NotNull @Size(max = 20)
        String crv,

        @Schema(
                description = "First coordinate, or the key on Ed25519; base64url.",
                examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[A-Za-z0-9_-]*")
        String x,

        @Schema(
                description = "Second coordinate, for EC only; base64url.",
                examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        @Nullable
        @Size(max = 100)
        @Pattern(regexp = "[A-Za-z0-9_-]*")
        String y,

        @Schema(
                description = "The algorithm, when given: ES256 for EC, EdDSA for OKP. The key says it already.",
                examples = "ES256")
        @Nullable
        @Size(max = 20)
        String alg,

        @Schema(description = "What it is for, when given: sig.", examples = "sig") @Nullable @Pattern(regexp = "sig")
        String use,

        @Schema(hidden = true) @Nullable String d) {

    /** A private key is refused before all else: it is none any more once it was sent. */
    void check(Faults faults) {
        if (d != null) {
            faults.at("d").add("private-key", "is private: make a new pair of keys, and send only the public one");
        }
        Optional<KeyKind> kind = KeyKind.of(kty, crv);
        if (kty == null || crv == null) {
            return;
        }
        if (kind.isEmpty()) {
            faults.at("crv").add("key-unsupported", "must be P-256 with kty EC, or Ed25519 with kty OKP");
            return;
        }
        if (alg != null && !alg.equals(kind.get().algorithm())) {
            faults.at("alg").add("key-unsupported", "must be " + kind.get().algorithm() + " for this key");
        }
        if ((kind.get() == KeyKind.P_256) != (y != null)) {
            faults.at("y").add("key-invalid", "belongs to a key of EC, and to no other");
        } else if (x != null && kid != null) {
            PublicKeys.check(new ReportKey(kid, kind.get(), x, y), faults.at("x"));
        }
    }

    /** Only after the check found nothing. */
    ReportKey toKey() {
        return new ReportKey(kid, KeyKind.of(kty, crv).orElseThrow(), x, y);
    }

    static ReportKeyDto of(ReportKey key) {
        return new ReportKeyDto(
                key.kid(),
                key.kind().keyType(),
                key.kind().curve(),
                key.x(),
                key.y(),
                key.kind().algorithm(),
                "sig",
                null);
    }
}
