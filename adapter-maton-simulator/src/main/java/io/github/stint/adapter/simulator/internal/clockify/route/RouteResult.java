package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.core.page.Page;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a call that went well.
 *
 * @param body a wire type, or a list of them; empty when nothing is told
 * @param lastPage for a list in pages, whether none comes after this one
 */
public record RouteResult(int status, Optional<Object> body, Optional<Boolean> lastPage) {

    static RouteResult ok(Object body) {
        return new RouteResult(200, Optional.of(body), Optional.empty());
    }

    static RouteResult created(Object body) {
        return new RouteResult(201, Optional.of(body), Optional.empty());
    }

    static RouteResult nothing() {
        return new RouteResult(204, Optional.empty(), Optional.empty());
    }

    static <T> RouteResult page(Page<T> page, Function<T, ?> dto) {
        return new RouteResult(200, Optional.of(page.items().stream().map(dto).toList()), Optional.of(page.last()));
    }
}
