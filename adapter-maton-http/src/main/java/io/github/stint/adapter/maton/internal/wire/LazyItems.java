package io.github.stint.adapter.maton.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The items of a response as trees, all of which are read when the first is needed. Safe for use by several threads. */
final class LazyItems {

    /** Reads a response. */
    interface Tree {

        /** Reads all of it. */
        JsonNode read() throws IOException;
    }

    private final Tree response;
    private @Nullable JsonNode items;

    LazyItems(Tree response) {
        this.response = response;
    }

    synchronized JsonNode get(int index) {
        if (items == null) {
            items = read();
        }
        return items.path(index);
    }

    private JsonNode read() {
        try {
            return response.read();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
