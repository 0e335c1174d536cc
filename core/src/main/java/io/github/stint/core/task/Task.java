package io.github.stint.core.task;

import io.github.stint.core.project.ProjectId;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.Set;
import org.immutables.value.Value;

/** A part of a project. */
@Value.Immutable
@ValueStyle
public interface Task {

    TaskId id();

    ProjectId projectId();

    String name();

    TaskStatus status();

    /** The estimated duration (default: zero). */
    @Value.Default
    default IsoDuration estimate() {
        return IsoDuration.ZERO;
    }

    /** Whether time on the task is to be billed. */
    boolean billable();

    /** The users who are assigned to the task; may be empty. */
    Set<UserId> assigneeIds();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a task; id, project, name, status and billable are required. */
    final class Builder extends ImmutableTask.Builder {
        Builder() {}
    }
}
