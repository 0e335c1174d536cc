package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.tls.Identity;
import io.github.stint.core.error.InvalidValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/** The certificate of a simulator with TLS, and its private key. Immutable. */
public final class SimulatorCertificate {

    private final Identity identity;

    private SimulatorCertificate(Identity identity) {
        this.identity = identity;
    }

    /**
     * Generates a certificate for localhost, 127.0.0.1, ::1 and the given addresses. It is valid for a year, and signed by an authority of
     * its own, which signs nothing else, because its key is not kept.
     *
     * @param clock the start of its validity, less a day; clients compare it with their own clocks
     */
    public static SimulatorCertificate generate(Clock clock, InetAddress... addresses) {
        List<InetAddress> all = new ArrayList<>(List.of(address(new byte[] {127, 0, 0, 1}), address(loopback6())));
        all.addAll(List.of(addresses));
        try {
            return new SimulatorCertificate(Identity.generate(all, clock.instant()));
        } catch (GeneralSecurityException missing) {
            throw noTls(missing);
        }
    }

    private static byte[] loopback6() {
        byte[] bytes = new byte[16];
        bytes[15] = 1;
        return bytes;
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /**
     * Reads a certificate and its key in PEM.
     *
     * @param certificates that of the server, and then those of the authorities above it, if any
     * @param key the private key in PKCS #8, without encryption
     * @throws InvalidValue if a text is not in PEM, or the key is not that of the certificate
     */
    public static SimulatorCertificate parse(String certificates, String key) {
        try {
            return new SimulatorCertificate(Identity.parse(certificates, key));
        } catch (GeneralSecurityException invalid) {
            // Without the reason of the parser, which may contain a part of the key.
            throw new InvalidValue(
                    "start the simulator",
                    "certificate",
                    "the certificate or its private key is not in PEM, or the key is not that of the certificate",
                    "use a certificate and its key in PKCS #8 without a password, as openssl pkcs8 -topk8 -nodes writes it");
        }
    }

    /** Returns the certificate in PEM that clients have to trust: that of the authority, or the last one of those that were read. */
    public String authority() {
        try {
            return identity.authorityPem();
        } catch (GeneralSecurityException missing) {
            throw noTls(missing);
        }
    }

    /** Returns a context for clients that trusts this certificate, and no other. */
    public SSLContext clientContext() {
        try {
            return identity.client();
        } catch (GeneralSecurityException | IOException missing) {
            throw noTls(missing);
        }
    }

    SSLContext serverContext() {
        try {
            return identity.server();
        } catch (GeneralSecurityException | IOException missing) {
            throw noTls(missing);
        }
    }

    /** Every Java has these algorithms. */
    private static IllegalStateException noTls(Exception missing) {
        return new IllegalStateException("this version of Java has no TLS", missing);
    }
}
