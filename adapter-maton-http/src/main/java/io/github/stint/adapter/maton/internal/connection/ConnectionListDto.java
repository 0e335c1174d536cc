package io.github.stint.adapter.maton.internal.connection;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The account's connections in a response. */
record ConnectionListDto(@Nullable List<ConnectionDto> connections) {

    List<ConnectionDto> items() {
        return Objects.requireNonNull(connections, "a list of connections without connections");
    }
}
