package io.github.stint.core.connection;

import io.github.stint.core.style.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Which connections to list; an empty field filters nothing. */
@Value.Immutable
@ValueStyle
public interface ConnectionQuery {

    Optional<String> app();

    Optional<ConnectionStatus> status();

    /** Whether the connection is asked for. */
    default boolean matches(Connection connection) {
        return app().map(connection.app()::equals).orElse(true)
                && status().map(connection.status()::equals).orElse(true);
    }

    /** Every connection. */
    static ConnectionQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableConnectionQuery.Builder {
        Builder() {}
    }
}
