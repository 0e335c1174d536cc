package io.github.stint.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.adapter.maton.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestListenersTest {

    private final RequestEvent event =
            new RequestEvent.Started(new RequestEvent.Request(1, "list tags", "GET", "/tags", "/tags"));
    private final List<RequestEvent> received = new ArrayList<>();

    @Test
    void eachListenerReceivesTheEventAndTheFirstFailureIsThrown() {
        RequestListeners listeners =
                new RequestListeners(List.of(failing("first"), failing("second"), received::add, failing("third")));

        assertThatThrownBy(() -> listeners.accept(event))
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second", "third"));
        assertThat(received).containsExactly(event);
    }

    @Test
    void oneExceptionThrownByTwoListenersIsThrownOnce() {
        IllegalStateException shared = new IllegalStateException("shared");
        StintRequestListener failing = any -> {
            throw shared;
        };

        assertThatThrownBy(() -> new RequestListeners(List.of(failing, failing)).accept(event))
                .isSameAs(shared);
        assertThat(shared.getSuppressed()).isEmpty();
    }

    private static StintRequestListener failing(String message) {
        return event -> {
            throw new IllegalStateException(message);
        };
    }
}
