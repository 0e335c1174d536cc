package io.github.stint.core.user;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Which users to list, in which order; an empty field filters nothing. */
@Value.Immutable
@ValueStyle
public interface UserQuery {

    /** What the e-mail address contains; upper and lower case are the same. */
    Optional<String> email();

    /** What the name contains; upper and lower case are the same. */
    Optional<String> name();

    @Value.Default
    default Sort sort() {
        return Sort.EMAIL;
    }

    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** What users can be sorted by. */
    enum Sort {
        ID,
        EMAIL,
        NAME
    }

    /** Whether the user is asked for. */
    default boolean matches(User user) {
        return email().map(part -> NameFilter.contains(user.email(), part)).orElse(true)
                && name().map(part -> NameFilter.contains(user.name().orElse(""), part))
                        .orElse(true);
    }

    /** The order of the list; equal keys are ordered by id. */
    default Comparator<User> comparator() {
        Comparator<User> byId = Comparator.comparing(user -> user.id().value());
        return order().of(
                        switch (sort()) {
                            case ID -> byId;
                            case EMAIL ->
                                Comparator.comparing(User::email, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(byId);
                            case NAME ->
                                Comparator.comparing(
                                                (User user) -> user.name().orElse(""), String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(byId);
                        });
    }

    /** Everybody, by e-mail address. */
    static UserQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableUserQuery.Builder {
        Builder() {}
    }
}
