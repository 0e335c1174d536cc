package io.github.stint.adapter.simulator;

import io.github.stint.core.page.Page;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a call that went well.
 *
 * @param body a wire type, or a list of them; empty when nothing is told
 * @param lastPage for a list in pages, whether none comes after this one
 */
record Outcome(int status, Optional<Object> body, Optional<Boolean> lastPage) {

    static Outcome ok(Object body) {
        return new Outcome(200, Optional.of(body), Optional.empty());
    }

    static Outcome created(Object body) {
        return new Outcome(201, Optional.of(body), Optional.empty());
    }

    static Outcome nothing() {
        return new Outcome(204, Optional.empty(), Optional.empty());
    }

    static <T> Outcome page(Page<T> page, Function<T, ?> dto) {
        return new Outcome(200, Optional.of(page.items().stream().map(dto).toList()), Optional.of(page.last()));
    }
}
