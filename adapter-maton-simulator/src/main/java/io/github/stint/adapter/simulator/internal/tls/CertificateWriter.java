package io.github.stint.adapter.simulator.internal.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Writes X.509 certificates (RFC 5280) with keys of the curve P-256, because the JDK has no API for that. */
final class CertificateWriter {

    private final byte[] ecdsaWithSha256 = Der.sequence(Der.objectId(1, 2, 840, 10045, 4, 3, 2));
    private final byte[] subjectKey = Der.objectId(2, 5, 29, 14);
    private final byte[] keyUsage = Der.objectId(2, 5, 29, 15);
    private final byte[] alternativeNames = Der.objectId(2, 5, 29, 17);
    private final byte[] basicConstraints = Der.objectId(2, 5, 29, 19);
    private final byte[] authorityKey = Der.objectId(2, 5, 29, 35);
    private final byte[] extendedKeyUsage = Der.objectId(2, 5, 29, 37);
    private final byte[] serverAuthentication = Der.objectId(1, 3, 6, 1, 5, 5, 7, 3, 1);

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int KEY_ID_LENGTH = 20;
    private static final int SERIAL_LENGTH = 16;
    /** Browsers accept certificates of servers for 398 days at most. */
    private static final Duration VALIDITY = Duration.ofDays(365);
    /** The clocks of clients may be behind. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final Instant now;

    CertificateWriter(Instant now) {
        this.now = now;
    }

    /** A certificate and its key. */
    record Issued(X509Certificate certificate, PrivateKey key) {}

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** Issues the certificate of an authority, signed by itself, whose own certificates are not authorities. */
    Issued authority(String name) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        X500Principal subject = new X500Principal("CN=" + name);
        byte[] constraints = Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO));
        byte[] signing = Der.bits(1, new byte[] {0x06});
        return issue(
                keys,
                subject,
                subject,
                keys,
                List.of(
                        critical(basicConstraints, constraints),
                        critical(keyUsage, signing),
                        extension(subjectKey, Der.octets(keyId(keys.getPublic())))));
    }

    /** Issues the certificate of a server. */
    Issued server(Issued authority, String name, List<InetAddress> addresses) throws GeneralSecurityException {
        KeyPair keys = newKeys();
        PublicKey issuer = authority.certificate().getPublicKey();
        List<byte[]> names = new ArrayList<>();
        names.add(Der.implicit(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII)));
        addresses.forEach(address -> names.add(Der.implicit(IP_ADDRESS, address.getAddress())));
        return issue(
                keys,
                new X500Principal("CN=" + name),
                authority.certificate().getSubjectX500Principal(),
                new KeyPair(issuer, authority.key()),
                List.of(
                        critical(basicConstraints, Der.sequence()),
                        critical(keyUsage, Der.bits(7, new byte[] {(byte) 0x80})),
                        extension(extendedKeyUsage, Der.sequence(serverAuthentication)),
                        extension(subjectKey, Der.octets(keyId(keys.getPublic()))),
                        extension(authorityKey, Der.sequence(Der.implicit(0, keyId(issuer)))),
                        extension(alternativeNames, Der.sequence(names.toArray(byte[][]::new)))));
    }

    private Issued issue(
            KeyPair keys, X500Principal subject, X500Principal issuer, KeyPair signer, List<byte[]> extensions)
            throws GeneralSecurityException {
        byte[] toSign = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(serial(keys.getPublic())),
                ecdsaWithSha256,
                issuer.getEncoded(),
                Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(VALIDITY))),
                subject.getEncoded(),
                keys.getPublic().getEncoded(),
                Der.explicit(3, Der.sequence(extensions.toArray(byte[][]::new))));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer.getPrivate());
        signature.update(toSign);
        byte[] encoded = Der.sequence(toSign, ecdsaWithSha256, Der.bits(0, signature.sign()));
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        return new Issued(certificate, keys.getPrivate());
    }

    private static byte[] critical(byte[] id, byte[] value) {
        return Der.sequence(id, Der.yes(), Der.octets(value));
    }

    private static byte[] extension(byte[] id, byte[] value) {
        return Der.sequence(id, Der.octets(value));
    }

    /** Returns a positive number that no other key has. */
    private static BigInteger serial(PublicKey key) throws GeneralSecurityException {
        return new BigInteger(1, Arrays.copyOf(digest(key), SERIAL_LENGTH));
    }

    private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        return Arrays.copyOf(digest(key), KEY_ID_LENGTH);
    }

    private static byte[] digest(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    }
}
