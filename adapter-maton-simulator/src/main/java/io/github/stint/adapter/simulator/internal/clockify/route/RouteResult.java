package io.github.stint.adapter.simulator.internal.clockify.route;

import io.github.stint.adapter.simulator.internal.wire.JsonValue;
import io.github.stint.core.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a successful request.
 *
 * @param body empty for a response without a body
 * @param lastPage whether this is the last page, for a list in pages
 */
public record RouteResult(int status, Optional<JsonValue> body, Optional<Boolean> lastPage) {

    /** Status 200. */
    public static RouteResult ok(JsonValue body) {
        return new RouteResult(200, Optional.of(body), Optional.empty());
    }

    /** Status 201. */
    public static RouteResult created(JsonValue body) {
        return new RouteResult(201, Optional.of(body), Optional.empty());
    }

    /** Status 204, without a body. */
    public static RouteResult noContent() {
        return new RouteResult(204, Optional.empty(), Optional.empty());
    }

    /** Status 200, with a list that has no pages. */
    public static <T> RouteResult all(List<T> items, Function<T, ? extends JsonValue> representation) {
        List<? extends JsonValue> all = items.stream().map(representation).toList();
        return ok(JsonValue.array(all));
    }

    /** An empty body, which is not that of a deletion. */
    public static RouteResult empty() {
        return new RouteResult(200, Optional.empty(), Optional.empty());
    }

    /** Status 200, with a page of a list. */
    public static <T> RouteResult page(Page<T> page, Function<T, ? extends JsonValue> representation) {
        List<? extends JsonValue> items =
                page.items().stream().map(representation).toList();
        return new RouteResult(200, Optional.of(JsonValue.array(items)), Optional.of(page.last()));
    }
}
