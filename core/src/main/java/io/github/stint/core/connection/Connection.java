package io.github.stint.core.connection;

import io.github.stint.core.style.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** An authorised link, or one that waits for its authorisation, between the account and an application. */
@Value.Immutable
@ValueStyle
public interface Connection {

    ConnectionId id();

    /** The application at the other end, such as {@code clockify}. */
    String app();

    ConnectionStatus status();

    /** When it was made, to the microsecond; empty when the service did not say. */
    Optional<Instant> createdAt();

    /** When it changed last, to the microsecond; empty when the service did not say. */
    Optional<Instant> updatedAt();

    /** Where a person authorises it; empty when the service did not say. */
    Optional<AuthorizationUrl> url();

    /** What else the service tells about it. */
    Map<String, String> metadata();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a connection; id, app and status are required. */
    final class Builder extends ImmutableConnection.Builder {
        Builder() {}
    }
}
