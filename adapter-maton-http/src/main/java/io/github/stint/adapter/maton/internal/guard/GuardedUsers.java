package io.github.stint.adapter.maton.internal.guard;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.stream.Stream;

/** Users, of which only errors of the domain leave. */
public record GuardedUsers(Users users, ResponseGuard guard) implements Users {

    @Override
    public User current() {
        return guard.call(() -> users.current());
    }

    @Override
    public Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page) {
        return guard.call(() -> users.list(workspace, query, page));
    }

    @Override
    public Stream<User> all(WorkspaceId workspace, UserQuery query) {
        return guard.stream(() -> users.all(workspace, query));
    }

    @Override
    public Stream<User> all(WorkspaceId workspace, UserQuery query, int pageSize) {
        return guard.stream(() -> users.all(workspace, query, pageSize));
    }
}
