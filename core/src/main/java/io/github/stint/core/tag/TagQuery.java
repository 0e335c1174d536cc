package io.github.stint.core.tag;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Selects and orders the tags of a list. An empty field does not filter. */
@Value.Immutable
@ValueStyle
public interface TagQuery {

    /** Matches names. */
    Optional<NameFilter> name();

    /** True for archived tags only, false for active tags only, empty for both. */
    Optional<Boolean> archived();

    /** The field by which the list is sorted (default: the name). */
    @Value.Default
    default Sort sort() {
        return Sort.NAME;
    }

    /** The direction of the order (default: ascending). */
    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** The fields by which tags can be sorted. */
    enum Sort {
        ID,
        NAME
    }

    /** Returns whether the tag passes all filters. */
    default boolean matches(Tag tag) {
        return name().map(filter -> filter.matches(tag.name())).orElse(true)
                && archived().map(wanted -> wanted == tag.archived()).orElse(true);
    }

    /** Returns the order of the list, ignoring case. Equal names are ordered by id. */
    default Comparator<Tag> comparator() {
        Comparator<Tag> byId = Comparator.comparing(tag -> tag.id().value());
        return order().of(
                        switch (sort()) {
                            case ID -> byId;
                            case NAME ->
                                Comparator.comparing(Tag::name, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(byId);
                        });
    }

    /** Returns a query for all tags, including archived ones. */
    static TagQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableTagQuery.Builder {
        Builder() {}
    }
}
