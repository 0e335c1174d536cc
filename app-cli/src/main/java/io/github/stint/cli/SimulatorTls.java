package io.github.stint.cli;

import io.github.stint.adapter.simulator.SimulatorCertificate;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The certificate of a simulator, and the file of the one that clients have to trust.
 *
 * @param authorityFile empty if the user provided the certificate, and so has that file already
 * @param isTemporary whether the file is deleted at the end
 */
record SimulatorTls(SimulatorCertificate certificate, Optional<Path> authorityFile, boolean isTemporary) {

    private static final long MAX_BYTES = 1L << 20;

    /**
     * Reads the certificate, or generates one and writes that of its authority.
     *
     * @throws InvalidValue if a file cannot be read or written, or is not in PEM
     */
    static SimulatorTls of(SimulationPlan.Tls plan, Optional<InetAddress> bind, Clock clock) {
        if (plan.own().isPresent()) {
            SimulationPlan.OwnCertificate own = plan.own().get();
            return new SimulatorTls(
                    SimulatorCertificate.parse(read(own.certificate()), read(own.key())), Optional.empty(), false);
        }
        SimulatorCertificate generated = bind.filter(address -> !address.isAnyLocalAddress())
                .map(address -> SimulatorCertificate.generate(clock, address))
                .orElseGet(() -> SimulatorCertificate.generate(clock));
        try {
            Path file = plan.authorityFile().isPresent()
                    ? plan.authorityFile().get()
                    : Files.createTempDirectory("stint-simulator-").resolve("ca.pem");
            AtomicFile.at(file.toAbsolutePath())
                    .replace(
                            generated.authority().getBytes(StandardCharsets.US_ASCII),
                            AtomicFile.Durability.MAY_BE_LOST);
            return new SimulatorTls(
                    generated,
                    Optional.of(file.toAbsolutePath()),
                    plan.authorityFile().isEmpty());
        } catch (IOException failure) {
            throw invalid(
                    "cannot write the certificate: " + FileProblem.reason(failure),
                    "choose another file with --tls-ca");
        }
    }

    private static String read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                throw invalid(file + " is not a file in PEM", "use a file with a certificate or a private key in PEM");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw invalid(
                    "cannot read " + file + ": " + FileProblem.reason(failure), "use a file in PEM that you can read");
        }
    }

    private static InvalidValue invalid(String message, String hint) {
        return new InvalidValue("start the simulator", "certificate", message, hint);
    }

    /** Deletes the file if it is temporary. */
    void delete(Consumer<String> log) {
        if (!isTemporary) {
            return;
        }
        try {
            for (Path file : authorityFile.stream().toList()) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            }
        } catch (IOException failure) {
            log.accept("the file of the certificate was not deleted: " + FileProblem.reason(failure));
        }
    }
}
