package io.github.stint.cli.output;

import io.github.stint.cli.output.table.Column;
import io.github.stint.core.user.User;
import java.time.ZoneId;
import java.util.List;

/** Renders users. */
public final class UserView implements View<User> {

    @Override
    public String id(User user) {
        return user.id().value();
    }

    @Override
    public Fields<User> fields() {
        return new Fields<User>()
                .with("id", User::id)
                .with("name", User::name)
                .with("email", User::email)
                .with("activeWorkspace", User::activeWorkspace)
                .with("defaultWorkspace", User::defaultWorkspace)
                .with("status", User::status)
                .with("timeZone", user -> user.timeZone().map(ZoneId::getId).or(user::unknownTimeZone));
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.text("NAME"), Column.text("EMAIL"), Column.fixed("STATUS"), Column.fixed("ID"));
    }

    @Override
    public List<String> cells(User user) {
        return List.of(
                user.name().orElse(""),
                user.email(),
                user.status().name(),
                user.id().value());
    }
}
