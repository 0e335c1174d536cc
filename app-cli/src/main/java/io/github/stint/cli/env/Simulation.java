package io.github.stint.cli.env;

import java.net.URI;
import java.util.Optional;

/** A simulated gateway that answers. */
public interface Simulation extends AutoCloseable {

    URI gatewayUrl();

    URI controlUrl();

    URI directUrl();

    /** The key that opens it, if everybody may know it. */
    Optional<String> publicKey();

    /** Stops it; repeating it is safe. */
    @Override
    void close();
}
