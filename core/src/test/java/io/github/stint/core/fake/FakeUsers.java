package io.github.stint.core.fake;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;

final class FakeUsers implements Users {

    private final FakeStint stint;

    FakeUsers(FakeStint stint) {
        this.stint = stint;
    }

    @Override
    public User current() {
        return stint.requests()
                .request("users.current", () -> stint.members.all().get(0));
    }

    @Override
    public Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page) {
        return stint.requests().request("users.list", () -> {
            stint.storedWorkspaces.require("list users", workspace);
            return stint.members.page(query::matches, query.comparator(), page);
        });
    }
}
