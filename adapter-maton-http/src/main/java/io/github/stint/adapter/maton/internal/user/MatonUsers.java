package io.github.stint.adapter.maton.internal.user;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.error.ErrorTranslator;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.Paging;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.function.Function;
import java.util.stream.Stream;

/** Users, over the gateway. */
public final class MatonUsers implements Users {

    private final ErrorTranslator calls;
    private final UsersApi api;
    private final UserMapper mapper = new UserMapperImpl();

    /** Users over that gateway. */
    public MatonUsers(Gateway gateway) {
        this.calls = gateway.calls();
        this.api = gateway.service(UsersApi.class);
    }

    @Override
    public User current() {
        return calls.read(Operation.to("show user"), api::current, mapper::toUser);
    }

    @Override
    public Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page) {
        return Paging.filtered(page, parameters(query, page).restrict(), query::matches, pages(workspace, query));
    }

    @Override
    public Stream<User> all(WorkspaceId workspace, UserQuery query) {
        return Paging.all(query::matches, pages(workspace, query));
    }

    private Function<PageRequest, Page<User>> pages(WorkspaceId workspace, UserQuery query) {
        Operation call = Operation.to("list users").in(workspace);
        return page -> calls.read(
                call,
                () -> api.list(workspace, parameters(query, page).toMap()),
                listing -> Paging.page(listing, page, mapper::toUser));
    }

    private static QueryParameters parameters(UserQuery query, PageRequest page) {
        return QueryParameters.of(page)
                .with("email", query.email())
                .with("name", query.name())
                .sortedBy(query.sort(), query.order());
    }
}
