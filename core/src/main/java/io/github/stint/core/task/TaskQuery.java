package io.github.stint.core.task;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Selects and orders the tasks of a list. An empty field does not filter. */
@Value.Immutable
@ValueStyle
public interface TaskQuery {

    /** Matches names. */
    Optional<NameFilter> name();

    /** Matches tasks with this status. */
    Optional<TaskStatus> status();

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

    /** The fields by which tasks can be sorted. */
    enum Sort {
        ID,
        NAME
    }

    /** Returns whether the task passes all filters. */
    default boolean matches(Task task) {
        return name().map(filter -> filter.matches(task.name())).orElse(true)
                && status().map(task.status()::equals).orElse(true);
    }

    /** Returns the order of the list, ignoring case. Equal names are ordered by id. */
    default Comparator<Task> comparator() {
        Comparator<Task> byId = Comparator.comparing(task -> task.id().value());
        return order().of(
                        switch (sort()) {
                            case ID -> byId;
                            case NAME ->
                                Comparator.comparing(Task::name, String.CASE_INSENSITIVE_ORDER)
                                        .thenComparing(byId);
                        });
    }

    /** Returns a query for all tasks, including those that are done. */
    static TaskQuery all() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a query. */
    final class Builder extends ImmutableTaskQuery.Builder {
        Builder() {}
    }
}
