package io.github.stint.adapter.maton.internal.cache;

import io.github.stint.core.time.TimeZones;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A user in a file. */
final class StoredUser implements StoredForm<User> {

    @Override
    public void write(User user, JsonGenerator json) {
        json.writeStringProperty("id", user.id().value());
        json.writeStringProperty("email", user.email());
        json.writeStringProperty("name", user.name().orElse(null));
        json.writeStringProperty(
                "activeWorkspace",
                user.activeWorkspace().map(WorkspaceId::value).orElse(null));
        json.writeStringProperty(
                "defaultWorkspace",
                user.defaultWorkspace().map(WorkspaceId::value).orElse(null));
        json.writeStringProperty("status", user.status().name());
        json.writeStringProperty(
                "timeZone",
                user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone).orElse(null));
        json.writeStringProperty(
                "weekStart", user.weekStart().map(DayOfWeek::name).orElse(null));
    }

    @Override
    public User read(JsonFields fields) {
        Optional<String> timeZone = fields.optionalText("timeZone");
        return User.builder()
                .id(new UserId(fields.text("id")))
                .email(fields.text("email"))
                .name(fields.optionalText("name"))
                .activeWorkspace(fields.optionalText("activeWorkspace").map(WorkspaceId::new))
                .defaultWorkspace(fields.optionalText("defaultWorkspace").map(WorkspaceId::new))
                .status(UserStatus.valueOf(fields.text("status")))
                .timeZone(timeZone.flatMap(TimeZones::find))
                .unknownTimeZone(timeZone.filter(zone -> TimeZones.find(zone).isEmpty()))
                .weekStart(fields.optionalText("weekStart").map(DayOfWeek::valueOf))
                .build();
    }
}
