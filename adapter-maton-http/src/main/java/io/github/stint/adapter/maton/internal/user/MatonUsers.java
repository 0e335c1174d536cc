package io.github.stint.adapter.maton.internal.user;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.ListRequest;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Users over HTTP. */
public final class MatonUsers implements Users {

    private final RequestExecutor requests;
    private final Supplier<UsersApi> api;
    private final ItemReader<UserDto, User> reader;
    private volatile @Nullable UserId currentId;

    /** A port that sends its requests through that gateway. */
    public MatonUsers(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(UsersApi.class, UserDto.class, UserParser::new);
        this.reader = gateway.reader(EntityKind.USER, new UserMapperImpl()::toUser, "id");
    }

    @Override
    public User current() {
        User current = requests.read(Operation.of("show user"), () -> api.get().current(), reader::read);
        currentId = current.id();
        return current;
    }

    /** Returns the id of the current user, which stays the same for a key; empty if the user was not read yet. */
    public Optional<UserId> currentId() {
        return Optional.ofNullable(currentId);
    }

    @Override
    public Page<User> list(WorkspaceId workspace, UserQuery query, PageRequest page) {
        return list(workspace, query).page(page);
    }

    @Override
    public Stream<User> all(WorkspaceId workspace, UserQuery query, int pageSize) {
        return list(workspace, query).all(pageSize);
    }

    private ListRequest<UserDto, User> list(WorkspaceId workspace, UserQuery query) {
        return new ListRequest<>(
                requests,
                Operation.of("list users").in(workspace),
                parameters(query),
                parameters -> api.get().list(workspace, parameters),
                reader,
                List.of(workspace, query),
                query::matches);
    }

    private static QueryParameters parameters(UserQuery query) {
        return QueryParameters.none()
                .with("email", query.email())
                .with("name", query.name())
                .sortedBy(query.sort(), query.order());
    }
}
