package io.github.stint.cli.env;

import java.net.URI;
import java.util.Optional;

/** A running simulated gateway. */
public interface Simulation extends AutoCloseable {

    URI gatewayUrl();

    URI controlUrl();

    URI directUrl();

    /** The key to print; empty if the user has set a key. */
    Optional<String> publicKey();

    /** Stops the gateway. Idempotent. */
    @Override
    void close();
}
