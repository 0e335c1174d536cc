package io.github.stint.adapter.simulator.internal.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * How a server identifies itself. Immutable.
 *
 * @param chain its certificate, and those of the authorities above it, in that order
 */
public record Identity(List<X509Certificate> chain, PrivateKey key) {

    private static final String NAME = "localhost";

    /** Generates the identity of {@value #NAME} and the addresses, for a year, with an authority whose key is not kept. */
    public static Identity generate(List<InetAddress> addresses, Instant now) throws GeneralSecurityException {
        CertificateWriter writer = new CertificateWriter(now);
        CertificateWriter.Issued authority = writer.authority("Stint simulator");
        CertificateWriter.Issued server = writer.server(authority, NAME, addresses);
        return new Identity(List.of(server.certificate(), authority.certificate()), server.key());
    }

    /**
     * Reads an identity in PEM.
     *
     * @throws GeneralSecurityException if a text is not in PEM, or the key is not that of the first certificate
     */
    public static Identity parse(String certificates, String key) throws GeneralSecurityException {
        List<X509Certificate> chain = Pem.certificates(certificates);
        String algorithm = chain.get(0).getPublicKey().getAlgorithm();
        Identity identity = new Identity(chain, Pem.privateKey(key, algorithm));
        identity.requirePair(algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
        return identity;
    }

    private void requirePair(String algorithm) throws GeneralSecurityException {
        byte[] text = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(text);
        byte[] signature = signing.sign();
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(chain.get(0).getPublicKey());
        checking.update(text);
        if (!checking.verify(signature)) {
            throw new SignatureException("the key is not that of the certificate");
        }
    }

    /** Returns the certificate that a client has to trust: the last one. */
    public String authorityPem() throws GeneralSecurityException {
        return Pem.of(authority());
    }

    private X509Certificate authority() {
        return chain.get(chain.size() - 1);
    }

    /** Returns the context of a server with the identity. */
    public SSLContext server() throws GeneralSecurityException, IOException {
        char[] password = {'k', 'e', 'y'};
        KeyStore keys = emptyStore();
        keys.setKeyEntry("server", key, password, chain.toArray(X509Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** Returns the context of a client that trusts this server only. */
    public SSLContext client() throws GeneralSecurityException, IOException {
        KeyStore trusted = emptyStore();
        trusted.setCertificateEntry("authority", authority());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
