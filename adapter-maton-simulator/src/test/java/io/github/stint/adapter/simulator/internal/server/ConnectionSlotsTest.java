package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionSlotsTest {

    private final List<String> closed = new ArrayList<>();
    private final ConnectionSlots slots = new ConnectionSlots(2);

    private ConnectionSlots.Slot take(String name) throws InterruptedException {
        return slots.take(() -> closed.add(name)).orElseThrow();
    }

    @Test
    void closes_the_connection_that_waits_longest() throws Exception {
        ConnectionSlots.Slot first = take("first");
        take("second");
        first.markWaiting();

        take("third");
        take("fourth");

        assertThat(closed).containsExactly("second", "first");
    }

    @Test
    void a_connection_that_was_closed_executes_nothing() throws Exception {
        ConnectionSlots.Slot first = take("first");
        take("second");
        take("third");

        assertThatExceptionOfType(ConnectionSlots.SlotLost.class).isThrownBy(first::markExecuting);
        assertThatExceptionOfType(ConnectionSlots.SlotLost.class).isThrownBy(first::markWaiting);
    }

    @Test
    void keeps_connections_that_execute_requests() throws Exception {
        take("first").markExecuting();
        take("second");

        take("third");

        assertThat(closed).containsExactly("second");
    }

    @Test
    void waits_until_a_request_ends() throws Exception {
        ConnectionSlots.Slot first = take("first");
        first.markExecuting();
        take("second").markExecuting();

        CompletableFuture<ConnectionSlots.Slot> third = CompletableFuture.supplyAsync(() -> {
            try {
                return take("third");
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });
        first.markWaiting();

        assertThat(third.get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(closed).containsExactly("first");
    }

    @Test
    void a_released_slot_is_free() throws Exception {
        ConnectionSlots.Slot first = take("first");
        take("second");
        first.release();

        take("third");

        assertThat(closed).isEmpty();
    }

    @Test
    void has_no_slots_after_close() throws Exception {
        take("first").markExecuting();
        take("second").markExecuting();

        slots.close();

        assertThat(slots.take(() -> closed.add("third"))).isEmpty();
        assertThat(closed).isEmpty();
    }
}
