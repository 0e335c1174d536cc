package io.github.stint.cli.output.report;

import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.util.List;

/** The names of users. */
final class UserNames {

    private UserNames() {}

    /** The name, or the e-mail address of a user without name. */
    static String of(User user) {
        return user.name().orElse(user.email());
    }

    /** The name of the user with that id; the id itself of another. */
    static String of(List<User> users, UserId id) {
        return users.stream()
                .filter(user -> user.id().equals(id))
                .map(UserNames::of)
                .findFirst()
                .orElse(id.value());
    }
}
