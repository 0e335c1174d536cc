package io.github.stint.cli;

import io.github.stint.cli.env.UsageError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificates of a PEM file, which are trusted in addition to those of Java. */
final class CertificateFile {

    /** The variable that names the file, as for OpenSSL and curl. */
    static final String VARIABLE = "SSL_CERT_FILE";

    private CertificateFile() {}

    /**
     * Returns a context that trusts the certificates of the file and those of Java.
     *
     * @throws UsageError if the file cannot be read or contains no certificate
     */
    static SSLContext context(String file) {
        try {
            List<Certificate> trusted = new ArrayList<>(read(Path.of(file)));
            if (trusted.isEmpty()) {
                throw invalid(file + " contains no certificate");
            }
            trusted.addAll(ofJava());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trustManagers(store(trusted)).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException | InvalidPathException failure) {
            throw invalid("cannot read the certificates in " + file + ": " + failure.getMessage());
        }
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static List<X509Certificate> ofJava() throws GeneralSecurityException {
        return Arrays.stream(trustManagers(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static KeyStore store(List<Certificate> certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int at = 0; at < certificates.size(); at++) {
            store.setCertificateEntry("certificate-" + at, certificates.get(at));
        }
        return store;
    }

    /** Managers that trust the certificates of the store; without one, those of Java. */
    private static TrustManagerFactory trustManagers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static UsageError invalid(String message) {
        return new UsageError(VARIABLE + ": " + message, "set it to a file of certificates in PEM, or unset it");
    }
}
