package io.github.stint.core.attempt;

import io.github.stint.core.error.AttemptedWrite;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;

/** One call of a port that writes. */
public sealed interface Attempt extends AttemptedWrite permits Creation, Update, Deletion, TimerStop {

    /** Returns what it is about. */
    Target target();

    @Override
    default EntityKind kind() {
        return target().kind();
    }

    @Override
    default Optional<String> workspace() {
        return target().workspace().map(WorkspaceId::value);
    }

    @Override
    default Optional<String> user() {
        return target().user().map(UserId::value);
    }

    @Override
    default Optional<String> id() {
        return target().id();
    }
}
