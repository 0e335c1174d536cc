package io.github.stint.core.task;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A change to some fields of a task; an empty field keeps its value. Building a change throws {@link InvalidValue} if the name exceeds
 * the limits of {@link TaskRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class TaskChange {

    TaskChange() {}

    /** The new name, or empty to keep the name. */
    public abstract Optional<String> name();

    /** The new estimate; zero removes it. */
    public abstract Optional<IsoDuration> estimate();

    /** The new value, or empty to keep the value. */
    public abstract Optional<Boolean> billable();

    /** The new assignees, which replace all others; an empty set removes all. */
    public abstract Optional<Set<UserId>> assigneeIds();

    /** Returns the task after the change. */
    public final Task applyTo(Task task) {
        return Task.builder()
                .from(task)
                .name(name().orElse(task.name()))
                .estimate(estimate().orElse(task.estimate()))
                .billable(billable().orElse(task.billable()))
                .assigneeIds(assigneeIds().orElse(task.assigneeIds()))
                .build();
    }

    @Value.Check
    void check() {
        name().ifPresent(name -> TaskRules.requireName("update task", name));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a change. */
    public static final class Builder extends ImmutableTaskChange.Builder {
        Builder() {}
    }
}
