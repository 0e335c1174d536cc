package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.UsageError;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of certificates is read, or rejected without a part of its content. */
class CertificateFuzzTest {

    @TempDir
    private Path folder;

    private static Corpus files() {
        return Corpus.read(CertificateFuzzTest.class, "certificates")
                .withWords(
                        "-----BEGIN CERTIFICATE-----\n",
                        "-----END CERTIFICATE-----\n",
                        "-----BEGIN X509 CERTIFICATE-----\n",
                        "-----BEGIN PKCS7-----\n",
                        "s3cret",
                        "MII",
                        "AAAA",
                        "====");
    }

    @Test
    void reads_or_rejects_any_certificates() {
        Fuzz.of("certificates in PEM", files())
                .rejectedBy(CertificateException.class)
                .bytes(content ->
                        assertThat(CertificateFile.certificates(content)).isNotEmpty());
    }

    @Test
    void reads_or_rejects_any_file() {
        Path file = folder.resolve("company.pem");
        Fuzz.of("file of certificates", files())
                .oneOf(50)
                .rejectedBy(UsageError.class, error -> PrintedText.require(error.getMessage(), "s3cret"))
                .bytes(content -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        out.write(content);
                    }
                    assertThat(CertificateFile.context(file.toString()).getProtocol())
                            .isEqualTo("TLS");
                });
    }
}
