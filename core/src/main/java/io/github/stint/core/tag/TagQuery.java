package io.github.stint.core.tag;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Which tags to list, in which order; an empty field filters nothing. */
@Value.Immutable
@ValueStyle
public interface TagQuery {

    Optional<NameFilter> name();

    /** Only archived ones, or only those that are not; both when empty. */
    Optional<Boolean> archived();

    @Value.Default
    default Sort sort() {
        return Sort.NAME;
    }

    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** What tags can be sorted by. */
    enum Sort {
        ID,
        NAME
    }

    /** Whether the tag is asked for. */
    default boolean matches(Tag tag) {
        return name().map(filter -> filter.matches(tag.name())).orElse(true)
                && archived().map(wanted -> wanted == tag.archived()).orElse(true);
    }

    /** The order of the list; equal names, upper and lower case being the same, are ordered by id. */
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

    /** All tags, the archived ones too. */
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
