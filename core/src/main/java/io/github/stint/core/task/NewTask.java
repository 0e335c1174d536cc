package io.github.stint.core.task;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A task to create. Building it throws {@link InvalidValue} if the name exceeds the limits of {@link TaskRules}. */
@Value.Immutable
@ValueStyle
public abstract class NewTask {

    NewTask() {}

    /** The name, 1 to {@value TaskRules#MAX_NAME_LENGTH} characters. */
    public abstract String name();

    /** The estimated duration (default: zero, for none). */
    @Value.Default
    public IsoDuration estimate() {
        return IsoDuration.ZERO;
    }

    /** Whether time on the task is to be billed, or empty for the value of the project. */
    public abstract Optional<Boolean> billable();

    /** The users who are assigned to the task (default: none). */
    public abstract Set<UserId> assigneeIds();

    @Value.Check
    void check() {
        TaskRules.requireName("create task", name());
    }

    /** Returns a new task that has only a name. */
    public static NewTask named(String name) {
        return builder().name(name).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a new task; the name is required. */
    public static final class Builder extends ImmutableNewTask.Builder {
        Builder() {}
    }
}
