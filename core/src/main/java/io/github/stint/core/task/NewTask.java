package io.github.stint.core.task;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** A task to be made. Building one throws {@link InvalidValue} when the name breaks the limits of {@link TaskRules}. */
@Value.Immutable
@ValueStyle
public abstract class NewTask {

    NewTask() {}

    public abstract String name();

    @Value.Default
    public IsoDuration estimate() {
        return IsoDuration.ZERO;
    }

    /** Whether time on it is meant to be paid for; empty follows the project. */
    public abstract Optional<Boolean> billable();

    public abstract Set<UserId> assigneeIds();

    @Value.Check
    void check() {
        TaskRules.requireName("create task", name());
    }

    /** A task with nothing but a name. */
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
