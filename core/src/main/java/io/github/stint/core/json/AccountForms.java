package io.github.stint.core.json;

import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of users, workspaces and connections. */
final class AccountForms {

    private AccountForms() {}

    static List<JsonForm<?>> all() {
        return List.of(
                JsonForm.fields(User.class, AccountForms::write, AccountForms::user),
                JsonForm.fields(Workspace.class, AccountForms::write, AccountForms::workspace),
                JsonForm.request(
                        NewWorkspace.class,
                        workspace -> new FieldWriter().text("name", workspace.name()),
                        fields -> new NewWorkspace(fields.text("name"))),
                JsonForm.fields(Connection.class, AccountForms::write, AccountForms::connection));
    }

    private static FieldWriter write(User user) {
        return new FieldWriter()
                .text("id", user.id())
                .text("name", user.name())
                .text("email", user.email())
                .text("activeWorkspace", user.activeWorkspace())
                .text("defaultWorkspace", user.defaultWorkspace())
                .text("status", user.status())
                .text("timeZone", user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone))
                .text("weekStart", user.weekStart());
    }

    private static User user(FieldReader fields) {
        Optional<String> zone = fields.optionalText("timeZone");
        Optional<ZoneId> known = zone.flatMap(AccountForms::zone);
        return User.builder()
                .id(fields.required("id", UserId::new))
                .name(fields.optionalText("name"))
                .email(fields.text("email"))
                .activeWorkspace(fields.optional("activeWorkspace", WorkspaceId::new))
                .defaultWorkspace(fields.optional("defaultWorkspace", WorkspaceId::new))
                .status(fields.required("status", UserStatus::valueOf))
                .timeZone(known)
                .unknownTimeZone(zone.filter(name -> known.isEmpty()))
                .weekStart(fields.optional("weekStart", DayOfWeek::valueOf))
                .build();
    }

    /** Another version of Java may know other zones. */
    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static FieldWriter write(Workspace workspace) {
        return new FieldWriter()
                .text("id", workspace.id())
                .text("name", workspace.name())
                .flag("projectsBillableByDefault", workspace.projectsBillableByDefault())
                .flag("projectsPublicByDefault", workspace.projectsPublicByDefault());
    }

    private static Workspace workspace(FieldReader fields) {
        return Workspace.builder()
                .id(fields.required("id", WorkspaceId::new))
                .name(fields.text("name"))
                .projectsBillableByDefault(fields.flag("projectsBillableByDefault"))
                .projectsPublicByDefault(fields.flag("projectsPublicByDefault"))
                .build();
    }

    /** Without the URL, which is a secret. */
    private static FieldWriter write(Connection connection) {
        Map<String, JsonValue> metadata = new LinkedHashMap<>();
        connection.metadata().forEach((name, value) -> metadata.put(name, FieldWriter.textOf(value)));
        return new FieldWriter()
                .text("connectionId", connection.id())
                .text("app", connection.app())
                .text("status", connection.status())
                .text("creationTime", connection.createdAt())
                .text("lastUpdatedTime", connection.updatedAt())
                .put("metadata", new JsonValue.Fields(metadata));
    }

    private static Connection connection(FieldReader fields) {
        Connection.Builder connection = Connection.builder()
                .id(fields.required("connectionId", ConnectionId::new))
                .app(fields.text("app"))
                .status(fields.required("status", ConnectionStatus::valueOf))
                .createdAt(fields.optional("creationTime", Instant::parse))
                .updatedAt(fields.optional("lastUpdatedTime", Instant::parse));
        if (fields.value("metadata").orElseGet(JsonValue.Null::new) instanceof JsonValue.Fields metadata) {
            metadata.fields()
                    .forEach((name, value) ->
                            connection.putMetadata(name, JsonTypes.text("Connection.metadata." + name, value)));
        }
        return connection.build();
    }
}
