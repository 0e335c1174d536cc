package io.github.stint.core.connection;

import io.github.stint.core.style.ValueStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A link between the account and an application, which a person has authorised or still has to authorise. */
@Value.Immutable
@ValueStyle
public interface Connection {

    ConnectionId id();

    /** The connected application, such as {@code clockify}. */
    String app();

    /** Whether the connection can be used. */
    ConnectionStatus status();

    /** The time of creation, with microseconds, or empty if the service does not report it. */
    Optional<Instant> createdAt();

    /** The time of the last change, with microseconds, or empty if the service does not report it. */
    Optional<Instant> updatedAt();

    /** The URL at which a person authorises the connection, or empty if the service does not report it. */
    Optional<AuthorizationUrl> url();

    /** Further properties that the service reports, by name. */
    Map<String, String> metadata();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a connection; id, app and status are required. */
    final class Builder extends ImmutableConnection.Builder {
        Builder() {}
    }
}
