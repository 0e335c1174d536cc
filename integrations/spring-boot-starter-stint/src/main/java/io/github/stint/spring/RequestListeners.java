package io.github.stint.spring;

import io.github.stint.adapter.maton.RequestEvent;
import java.util.List;
import java.util.function.Consumer;

/** Passes each event to all listeners. The first exception of one is thrown after all were called. */
record RequestListeners(List<StintRequestListener> all) implements Consumer<RequestEvent> {

    @Override
    public void accept(RequestEvent event) {
        acceptFrom(0, event);
    }

    private void acceptFrom(int index, RequestEvent event) {
        if (index < all.size()) {
            try {
                all.get(index).onEvent(event);
            } finally {
                acceptFrom(index + 1, event);
            }
        }
    }
}
