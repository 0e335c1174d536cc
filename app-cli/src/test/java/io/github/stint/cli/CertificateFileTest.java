package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.cli.env.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is not a file of certificates. */
class CertificateFileTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(20)
    void a_pipe_is_not_opened() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThatThrownBy(() -> CertificateFile.context(pipe.toString()))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("SSL_CERT_FILE: cannot read the certificates in " + pipe);
    }

    @Test
    void a_device_is_read() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/null")));

        assertThatThrownBy(() -> CertificateFile.context("/dev/null"))
                .isInstanceOf(UsageError.class)
                .hasMessageEndingWith("it is not a file of certificates in PEM");
    }

    @Test
    void an_error_has_no_part_of_another_file() throws IOException {
        Path other = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN s3cret-----\ns3cret\n-----END s3cret-----\npassword = s3cret\n");

        assertThatThrownBy(() -> CertificateFile.context(other.toString()))
                .isInstanceOfSatisfying(
                        UsageError.class,
                        error -> assertThat(error.getMessage() + error.hint())
                                .doesNotContain("s3cret")
                                .contains("key.pem"));
    }

    @Test
    void a_name_that_is_no_path_is_reported() {
        assertThatThrownBy(() -> CertificateFile.context("\u0000")).isInstanceOf(UsageError.class);
    }
}
