package nl.driehoek.examples.publisher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The pair of keys of the source, as JSON Web Keys. The private one stays here. */
final class Keys {
    private Keys() {}

    /** A new pair on P-256, named by its thumbprint (RFC 7638), so that two keys never share a name. */
    static PublicJsonWebKey generate() throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        return key;
    }

    /** Keeps a pair in a new file that only its owner can read. */
    static void write(PublicJsonWebKey key, Path file) throws IOException {
        boolean posix = file.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE), StandardOpenOption.WRITE);
    }

    static PublicJsonWebKey read(Path file) throws IOException, UsageException {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
            if (key.getPrivateKey() == null || key.getKeyId() == null) {
                throw new UsageException(file + " holds no private key with a kid");
            }
            return key;
        } catch (JoseException e) {
            throw new UsageException(file + " holds no JSON Web Key");
        }
    }

    /** What is to be registered: without the private part. */
    static String publicJson(PublicJsonWebKey key) {
        return key.toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
