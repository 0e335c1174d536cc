package io.github.stint.core.task;

import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.style.ValueStyle;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/** Which tasks to list, in which order; an empty field filters nothing. */
@Value.Immutable
@ValueStyle
public interface TaskQuery {

    Optional<NameFilter> name();

    Optional<TaskStatus> status();

    @Value.Default
    default Sort sort() {
        return Sort.NAME;
    }

    @Value.Default
    default SortOrder order() {
        return SortOrder.ASCENDING;
    }

    /** What tasks can be sorted by. */
    enum Sort {
        ID,
        NAME
    }

    /** Whether the task is asked for. */
    default boolean matches(Task task) {
        return name().map(filter -> filter.matches(task.name())).orElse(true)
                && status().map(task.status()::equals).orElse(true);
    }

    /** The order of the list; equal names, upper and lower case being the same, are ordered by id. */
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

    /** All tasks, those that are done too. */
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
