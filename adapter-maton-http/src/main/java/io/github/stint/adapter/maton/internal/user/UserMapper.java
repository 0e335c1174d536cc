package io.github.stint.adapter.maton.internal.user;

import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Reads users. */
@Mapper(
        uses = WireText.class,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        suppressTimestampInGenerated = true)
interface UserMapper {

    /** The user; throws whatever its builder does if something is missing. A limited user has no e-mail address. */
    @Mapping(target = "email", source = "email", defaultValue = "")
    @Mapping(target = "timeZone", source = "settings.timeZone")
    @Mapping(target = "weekStart", source = "settings.weekStart")
    User toUser(UserDto user);

    default UserId userId(String id) {
        return new UserId(id);
    }

    default Optional<WorkspaceId> workspaceId(@Nullable String id) {
        return WireText.text(id).map(WorkspaceId::new);
    }

    default UserStatus status(String status) {
        return Arrays.stream(UserStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElse(UserStatus.OTHER);
    }

    /** A zone that this version of Java does not know is as good as none. */
    default Optional<ZoneId> zone(@Nullable String zone) {
        try {
            return WireText.text(zone).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    default Optional<DayOfWeek> day(@Nullable String day) {
        return Arrays.stream(DayOfWeek.values())
                .filter(known -> known.name().equals(day))
                .findFirst();
    }
}
