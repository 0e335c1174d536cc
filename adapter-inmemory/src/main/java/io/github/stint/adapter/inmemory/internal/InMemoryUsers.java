package io.github.stint.adapter.inmemory.internal;

import io.github.stint.adapter.inmemory.internal.state.WorkspaceData;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;

/** The current user, and the members of a workspace. */
public final class InMemoryUsers implements Users {

    private final Access access;
    private final UserId user;

    public InMemoryUsers(Access access, UserId user) {
        this.access = access;
        this.user = user;
    }

    @Override
    public User current() {
        String operation = "show user";
        return access.read(operation, state -> state.user(operation, user));
    }

    @Override
    public Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page) {
        String operation = "list users";
        return access.read(operation, state -> {
            WorkspaceData data = access.visibleWorkspace(operation, state, workspace);
            return Page.of(
                    state.users().stream()
                            .filter(member -> data.hasMember(member.id()))
                            .filter(query::matches)
                            .sorted(query.comparator())
                            .toList(),
                    page);
        });
    }
}
