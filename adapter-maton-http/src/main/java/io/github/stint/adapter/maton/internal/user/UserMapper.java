package io.github.stint.adapter.maton.internal.user;

import io.github.stint.adapter.maton.internal.wire.WireEnums;
import io.github.stint.adapter.maton.internal.wire.WireMapperConfig;
import io.github.stint.adapter.maton.internal.wire.WireText;
import io.github.stint.core.time.TimeZones;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserStatus;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** Maps users of the service to the domain. */
@Mapper(config = WireMapperConfig.class)
interface UserMapper {

    /** Throws the exception of the builder if a required value is missing. A limited user has no e-mail address. */
    @Mapping(target = "email", source = "email", defaultValue = "")
    @Mapping(target = "status", source = "status", defaultValue = "OTHER")
    @Mapping(target = "timeZone", source = "settings.timeZone")
    @Mapping(target = "unknownTimeZone", source = "settings.timeZone", qualifiedByName = "unknownTimeZone")
    @Mapping(target = "weekStart", source = "settings.weekStart")
    User toUser(UserDto user);

    default UserStatus status(String status) {
        return WireEnums.find(UserStatus.class, status).orElse(UserStatus.OTHER);
    }

    default Optional<ZoneId> zone(@Nullable String zone) {
        return WireText.text(zone).flatMap(TimeZones::find);
    }

    @Named("unknownTimeZone")
    default Optional<String> unknownTimeZone(@Nullable String zone) {
        return WireText.text(zone).filter(name -> TimeZones.find(name).isEmpty());
    }

    default Optional<DayOfWeek> day(@Nullable String day) {
        return WireEnums.find(DayOfWeek.class, day);
    }
}
