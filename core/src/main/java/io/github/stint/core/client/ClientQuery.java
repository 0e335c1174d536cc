package io.github.stint.core.client;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.text.TextRules;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Selects and orders the clients of a list. An empty field does not filter. */
@Value.Immutable
@ValueStyle
public interface ClientQuery {

    /** A part of the name, ignoring case. */
    Optional<String> name();

    /** True for archived clients only, false for active clients only, empty for both. */
    Optional<Boolean> archived();

    /** The direction of the order (default: ascending). */
    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** Returns whether the client passes all filters. */
    default boolean matches(Client client) {
        return name().map(part -> NameFilter.contains(client.name(), part)).orElse(true)
                && archived().map(wanted -> wanted == client.archived()).orElse(true);
    }

    /** Returns the order of the list: by name, ignoring case, then by id. */
    default Comparator<Client> comparator() {
        return order().of(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(client -> client.id().value()));
    }

    /** Throws {@link InvalidValue} if a text is not {@link TextRules#isEncodable encodable}. */
    @Value.Check
    default void check() {
        name().ifPresent(text -> TextRules.requireEncodable("list clients", "name", text));
    }

    /** Returns a query for all clients, including archived ones. */
    static ClientQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableClientQuery.Builder {
        Builder() {}
    }
}
