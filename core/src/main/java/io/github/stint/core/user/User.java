package io.github.stint.core.user;

import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;

/** A person with an account. */
@Value.Immutable
@ValueStyle
public interface User {

    UserId id();

    String email();

    /** The person's name; empty for one who was invited and has not signed up. */
    Optional<String> name();

    /** The workspace that the person works in at present. */
    Optional<WorkspaceId> activeWorkspace();

    /** The workspace that a new session of the person begins in. */
    Optional<WorkspaceId> defaultWorkspace();

    UserStatus status();

    /** The zone of the person's days and clock times; empty when the person has no settings. */
    Optional<ZoneId> timeZone();

    /** The first day of the person's week; empty when the person has no settings. */
    Optional<DayOfWeek> weekStart();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a user; id, e-mail address and status are required. */
    final class Builder extends ImmutableUser.Builder {
        Builder() {}
    }
}
