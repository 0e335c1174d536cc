package io.github.stint.cli;

import io.github.stint.cli.env.UsageError;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.Device;
import io.github.stint.core.file.FileProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificates of a PEM file, which are trusted in addition to those of Java. */
final class CertificateFile {

    /** The variable that names the file, as for OpenSSL and curl. */
    static final String VARIABLE = "SSL_CERT_FILE";

    /** A larger file does not contain certificates only. */
    private static final int MAX_BYTES = 1 << 24;

    private CertificateFile() {}

    /**
     * Returns a context that trusts the certificates of the file and those of Java.
     *
     * @throws UsageError if the file cannot be read, contains no certificate, or is not in PEM
     */
    static SSLContext context(String file) {
        try {
            return context(read(Path.of(file).toAbsolutePath()));
        } catch (IOException failure) {
            throw invalid("cannot read the certificates in " + file + ": " + FileProblem.reason(failure));
        } catch (InvalidPathException failure) {
            throw invalid("cannot read the certificates in " + file + ": " + failure.getReason());
        } catch (CertificateException failure) {
            // Without the reason of the parser, which may contain a part of the file.
            throw invalid("cannot read the certificates in " + file + ": it is not a file of certificates in PEM");
        } catch (GeneralSecurityException failure) {
            throw invalid("cannot use the certificates in " + file + ": " + failure.getMessage());
        }
    }

    /** A shell passes the output of another program as a device. */
    private static byte[] read(Path file) throws IOException {
        if (!Device.is(file)) {
            return AtomicFile.at(file).read(MAX_BYTES);
        }
        try (InputStream in = new Device(file).open()) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    private static SSLContext context(byte[] pem) throws IOException, GeneralSecurityException {
        List<Certificate> trusted = new ArrayList<>(certificates(pem));
        trusted.addAll(ofJava());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trustManagers(store(trusted)).getTrustManagers(), null);
        return context;
    }

    /**
     * Returns the certificates of a text in PEM.
     *
     * @throws CertificateException if it has no certificate, or is not PEM
     */
    static List<Certificate> certificates(byte[] pem) throws CertificateException {
        List<Certificate> certificates = List.copyOf(
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)));
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate");
        }
        return certificates;
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
