package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.core.page.Page;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a successful request.
 *
 * @param body a wire type, or a list of them; empty for a response without a body
 * @param lastPage whether this is the last page, for a list in pages
 */
public record RouteResult(int status, Optional<Object> body, Optional<Boolean> lastPage) {

    static RouteResult ok(Object body) {
        return new RouteResult(200, Optional.of(body), Optional.empty());
    }

    static RouteResult created(Object body) {
        return new RouteResult(201, Optional.of(body), Optional.empty());
    }

    static RouteResult noContent() {
        return new RouteResult(204, Optional.empty(), Optional.empty());
    }

    static <T> RouteResult page(Page<T> page, Function<T, ?> dto) {
        return new RouteResult(200, Optional.of(page.items().stream().map(dto).toList()), Optional.of(page.last()));
    }
}
