package io.github.stint.cli.command.service;

import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.UsageError;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the certificate of a simulator. */
final class TlsOptions {

    @Option(
            names = "--tls",
            description = {
                "Accept connections with TLS only, with a generated certificate for localhost, 127.0.0.1 and ::1.",
                "The file that clients have to trust is printed as certificateFile."
            })
    private boolean tls;

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            description = "Write the certificate that clients have to trust to this file (default: a temporary file).")
    private @Nullable Path tlsAuthority;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Use TLS with this certificate in PEM, followed by those above it, if any.")
    private @Nullable Path tlsCertificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "The private key of the certificate, in PKCS #8.")
    private @Nullable Path tlsKey;

    /**
     * Returns the certificate; empty for connections without encryption.
     *
     * @throws UsageError if the options contradict each other
     */
    Optional<SimulationPlan.Tls> tls() {
        if ((tlsCertificate == null) != (tlsKey == null)) {
            throw new UsageError("--tls-cert and --tls-key need each other", "use both, or only --tls");
        }
        if (tlsCertificate != null && tlsKey != null) {
            if (tlsAuthority != null) {
                throw new UsageError(
                        "--tls-ca cannot be combined with --tls-cert",
                        "use it with a generated certificate, with --tls");
            }
            return Optional.of(new SimulationPlan.Tls(
                    Optional.of(new SimulationPlan.OwnCertificate(tlsCertificate, tlsKey)), Optional.empty()));
        }
        return tls || tlsAuthority != null
                ? Optional.of(new SimulationPlan.Tls(Optional.empty(), Optional.ofNullable(tlsAuthority)))
                : Optional.empty();
    }
}
