package io.github.stint.cli.env;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A running simulated gateway. */
public interface Simulation extends AutoCloseable {

    URI gatewayUrl();

    URI controlUrl();

    URI directUrl();

    /** The key to print; empty if the user has set a key. */
    Optional<String> publicKey();

    /** The file of the certificate that clients have to trust; empty without one that was generated. */
    Optional<Path> certificateFile();

    /** Stops the gateway. Idempotent. */
    @Override
    void close();
}
