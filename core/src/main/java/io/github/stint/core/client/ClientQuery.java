package io.github.stint.core.client;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Which clients to list, by name unless told otherwise; an empty field filters nothing. */
@Value.Immutable
@ValueStyle
public interface ClientQuery {

    /** What the name contains; upper and lower case are the same. */
    Optional<String> name();

    /** Only archived ones, or only those that are not; both when empty. */
    Optional<Boolean> archived();

    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** Whether the client is asked for. */
    default boolean matches(Client client) {
        return name().map(part -> NameFilter.contains(client.name(), part)).orElse(true)
                && archived().map(wanted -> wanted == client.archived()).orElse(true);
    }

    /** The order of the list: by name, upper and lower case being the same, then by id. */
    default Comparator<Client> comparator() {
        return order().of(Comparator.comparing(Client::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(client -> client.id().value()));
    }

    /** All clients, the archived ones too. */
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
