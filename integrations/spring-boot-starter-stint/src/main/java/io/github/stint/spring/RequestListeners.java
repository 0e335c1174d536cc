package io.github.stint.spring;

import io.github.stint.adapter.maton.RequestEvent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes each event to all listeners. The first exception of one is thrown after all were called; later ones are suppressed in it. */
record RequestListeners(List<StintRequestListener> all) implements Consumer<RequestEvent> {

    @Override
    public void accept(RequestEvent event) {
        RuntimeException first = null;
        for (StintRequestListener listener : all) {
            first = merged(first, failure(listener, event));
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException failure(StintRequestListener listener, RequestEvent event) {
        try {
            listener.onEvent(event);
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static @Nullable RuntimeException merged(
            @Nullable RuntimeException first, @Nullable RuntimeException next) {
        if (first == null || next == null || first == next) {
            return first == null ? next : first;
        }
        first.addSuppressed(next);
        return first;
    }
}
