package io.github.stint.core.task;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What to change of a task; an empty field stays as it is. Building one throws {@link InvalidValue} when the name breaks the
 * limits of {@link TaskRules}.
 */
@Value.Immutable
@ValueStyle
public abstract class TaskChange {

    TaskChange() {}

    public abstract Optional<String> name();

    /** The new estimate; zero for none. */
    public abstract Optional<IsoDuration> estimate();

    public abstract Optional<Boolean> billable();

    /** The new assignees, all of them; an empty set for nobody. */
    public abstract Optional<Set<UserId>> assigneeIds();

    /** The task after the change. */
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
