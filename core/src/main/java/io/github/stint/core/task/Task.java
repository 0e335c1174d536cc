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

    /** How long it is thought to take; zero when nobody has said. */
    @Value.Default
    default IsoDuration estimate() {
        return IsoDuration.ZERO;
    }

    /** Whether time on it is meant to be paid for. */
    boolean billable();

    /** Who is to do it; empty when nobody in particular is. */
    Set<UserId> assigneeIds();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a task; id, project, name, status and billable are required. */
    final class Builder extends ImmutableTask.Builder {
        Builder() {}
    }
}
