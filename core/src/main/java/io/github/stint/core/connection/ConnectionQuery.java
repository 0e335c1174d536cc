package io.github.stint.core.connection;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.text.TextRules;
import java.util.Optional;
import org.immutables.value.Value;

/** Selects the connections of a list. An empty field does not filter. */
@Value.Immutable
@ValueStyle
public interface ConnectionQuery {

    /** Matches connections to this application, such as {@code clockify}. */
    Optional<String> app();

    /** Matches connections with this status. */
    Optional<ConnectionStatus> status();

    /** Returns whether the connection passes all filters. */
    default boolean matches(Connection connection) {
        return app().map(connection.app()::equals).orElse(true)
                && status().map(connection.status()::equals).orElse(true);
    }

    /** Throws {@link InvalidValue} if a text is not {@link TextRules#isEncodable encodable}. */
    @Value.Check
    default void check() {
        app().ifPresent(text -> TextRules.requireEncodable("list connections", "app", text));
    }

    /** Returns a query for all connections. */
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
