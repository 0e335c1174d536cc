package io.github.stint.core.user;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.text.TextRules;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Selects and orders the users of a list. An empty field does not filter. */
@Value.Immutable
@ValueStyle
public interface UserQuery {

    /** A part of the e-mail address, ignoring case. */
    Optional<String> email();

    /** A part of the name, ignoring case. */
    Optional<String> name();

    /** The field by which the list is sorted (default: the e-mail address). */
    @Value.Default
    default Sort sort() {
        return Sort.EMAIL;
    }

    /** The direction of the order (default: ascending). */
    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** The fields by which users can be sorted. */
    enum Sort {
        ID,
        EMAIL,
        NAME
    }

    /** Returns whether the user passes all filters. */
    default boolean matches(User user) {
        return email().map(part -> NameFilter.contains(user.email(), part)).orElse(true)
                && name().map(part -> NameFilter.contains(user.name().orElse(""), part))
                        .orElse(true);
    }

    /** Returns the order of the list, ignoring case. Equal keys are ordered by id. */
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

    /** Throws {@link InvalidValue} if a text is not {@link TextRules#isEncodable encodable}. */
    @Value.Check
    default void check() {
        name().ifPresent(text -> TextRules.requireEncodable("list users", "name", text));
        email().ifPresent(text -> TextRules.requireEncodable("list users", "email", text));
    }

    /** Returns a query for all users, ordered by e-mail address. */
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
