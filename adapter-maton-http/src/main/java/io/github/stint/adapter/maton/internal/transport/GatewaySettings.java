package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.style.ValueStyle;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Where the service is, and how it is to be spoken to. Everything in it was checked. */
@Value.Immutable
@ValueStyle
public interface GatewaySettings {

    /** What the paths of the time tracker are appended to; without a slash at its end. */
    URI service();

    /** What the paths for connections are appended to; empty when the time tracker is spoken to without Maton. */
    Optional<URI> control();

    Credential credential();

    /** Which connection to use; empty leaves the choice to the gateway. */
    Optional<ConnectionId> connection();

    String userAgent();

    /** How long one request may take, with its repetitions and its body. */
    Duration timeout();

    Duration connectTimeout();

    /** How many requests a second the account may send. */
    int accountLimit();

    /** How many requests a second may concern one workspace. */
    int workspaceLimit();

    /** How often a request is tried at most. */
    int attempts();

    /** How long to wait before the second try, at most; it grows from try to try. */
    Duration firstPause();

    /** How many bytes an answer may have, unpacked. */
    int largestAnswer();

    static Builder builder() {
        return new Builder();
    }

    /** Builds settings; everything but the control address and the connection is required. */
    final class Builder extends ImmutableGatewaySettings.Builder {
        Builder() {}
    }
}
