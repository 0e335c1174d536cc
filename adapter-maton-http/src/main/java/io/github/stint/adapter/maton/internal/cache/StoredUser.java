package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.time.TimeZones;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user in a file. */
record StoredUser(
        String id,
        String email,
        @Nullable String name,
        @Nullable String activeWorkspace,
        @Nullable String defaultWorkspace,
        UserStatus status,
        @Nullable String timeZone,
        @Nullable DayOfWeek weekStart) {

    static StoredUser of(User user) {
        return new StoredUser(
                user.id().value(),
                user.email(),
                user.name().orElse(null),
                user.activeWorkspace().map(WorkspaceId::value).orElse(null),
                user.defaultWorkspace().map(WorkspaceId::value).orElse(null),
                user.status(),
                user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone).orElse(null),
                user.weekStart().orElse(null));
    }

    User toUser() {
        return User.builder()
                .id(new UserId(id))
                .email(email)
                .name(Optional.ofNullable(name))
                .activeWorkspace(Optional.ofNullable(activeWorkspace).map(WorkspaceId::new))
                .defaultWorkspace(Optional.ofNullable(defaultWorkspace).map(WorkspaceId::new))
                .status(status)
                .timeZone(Optional.ofNullable(timeZone).flatMap(TimeZones::find))
                .unknownTimeZone(Optional.ofNullable(timeZone)
                        .filter(zone -> TimeZones.find(zone).isEmpty()))
                .weekStart(Optional.ofNullable(weekStart))
                .build();
    }
}
