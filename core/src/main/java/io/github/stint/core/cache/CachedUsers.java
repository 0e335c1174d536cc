package io.github.stint.core.cache;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.stream.Stream;

/** Remembers the current user. */
final class CachedUsers implements Users {

    private final Users users;
    private final Cache cache;

    CachedUsers(Users users, Cache cache) {
        this.users = users;
        this.cache = cache;
    }

    @Override
    public User current() {
        return cache.one(CacheKey.currentUser(), users::current);
    }

    @Override
    public Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page) {
        return cache.call(() -> users.list(workspace, query, page));
    }

    @Override
    public Stream<User> all(WorkspaceId workspace, UserQuery query) {
        return cache.stream(() -> users.all(workspace, query));
    }

    @Override
    public Stream<User> all(WorkspaceId workspace, UserQuery query, int pageSize) {
        return cache.stream(() -> users.all(workspace, query, pageSize));
    }
}
