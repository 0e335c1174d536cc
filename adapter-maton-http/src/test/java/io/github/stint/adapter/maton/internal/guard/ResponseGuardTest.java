package io.github.stint.adapter.maton.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.UnexpectedResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard changes, and what it does not. */
class ResponseGuardTest {

    private static final Operation READ = Operation.of("show tag");
    private static final Operation WRITE = Operation.of("create tag");

    private boolean closed;
    private final ResponseGuard guard = new ResponseGuard(new ResponseGuard.Errors() {
        @Override
        public StintException ofInvalidResponse(Operation operation, RuntimeException reason, boolean safe) {
            String message = operation.description() + ": " + reason.getMessage();
            return safe ? new UnexpectedResponse("test", message, "hint") : new ProbablyDone("test", message, "hint");
        }

        @Override
        public boolean isClosed() {
            return closed;
        }
    });

    private static String fail(String reason) {
        throw new NullPointerException(reason);
    }

    @Test
    void an_exception_after_a_response_becomes_an_error_of_the_domain() {
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> guard.call(() -> {
                    guard.received(READ, true);
                    return fail("no id");
                }))
                .withMessage("show tag: no id");
    }

    @Test
    void an_exception_after_a_write_is_probably_done_even_if_the_last_response_was_that_of_a_read() {
        assertThatExceptionOfType(ProbablyDone.class)
                .isThrownBy(() -> guard.run(() -> {
                    guard.received(WRITE, false);
                    guard.received(READ, true);
                    fail("no id");
                }))
                .withMessage("show tag: no id");
    }

    @Test
    void an_exception_without_a_response_is_an_error_of_the_program() {
        assertThatNullPointerException().isThrownBy(() -> guard.call(() -> fail("a null argument")));

        guard.run(() -> guard.received(READ, true));
        assertThatNullPointerException().isThrownBy(() -> guard.call(() -> fail("a null argument")));
    }

    @Test
    void the_responses_of_a_nested_operation_are_its_own() {
        assertThatNullPointerException()
                .isThrownBy(() -> guard.call(() -> {
                    guard.run(() -> guard.received(WRITE, false));
                    return fail("outside");
                }));
    }

    @Test
    void an_error_of_the_domain_and_that_of_a_closed_adapter_are_not_changed() {
        NoTimerRunning known = new NoTimerRunning("stop timer");
        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> guard.run(() -> {
                    guard.received(READ, true);
                    throw known;
                }))
                .isSameAs(known);

        closed = true;
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> guard.run(() -> {
                    guard.received(READ, true);
                    throw new IllegalStateException("closed");
                }));

        closed = false;
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> guard.run(() -> {
                    guard.received(READ, true);
                    throw new IllegalStateException("cannot build");
                }));
    }

    @Test
    void an_item_of_a_stream_is_read_in_the_guard_and_its_reader_is_not() {
        Stream<String> items = guard.stream(() -> Stream.of("a", "b").peek(item -> {
            guard.received(READ, true);
            if (item.equals("b")) {
                fail("no id");
            }
        }));
        assertThatExceptionOfType(UnexpectedResponse.class).isThrownBy(items::toList);

        assertThatNullPointerException()
                .isThrownBy(() -> guard.stream(() -> Stream.of("a").peek(item -> guard.received(READ, true)))
                        .forEach(ResponseGuardTest::fail));
    }

    @Test
    void a_stream_is_read_only_as_far_as_needed_and_closed() {
        StringBuilder events = new StringBuilder();
        try (Stream<String> items = guard.stream(
                () -> Stream.of("a", "b", "c").peek(events::append).onClose(() -> events.append(" closed")))) {
            assertThat(items.limit(2).toList()).isEqualTo(List.of("a", "b"));
        }
        assertThat(events).hasToString("ab closed");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                GuardedClients.class,
                GuardedConnections.class,
                GuardedProjects.class,
                GuardedTags.class,
                GuardedTasks.class,
                GuardedTimeEntries.class,
                GuardedUsers.class,
                GuardedWorkspaces.class
            })
    void every_operation_of_a_port_is_guarded(Class<?> port) {
        for (Method operation : port.getInterfaces()[0].getMethods()) {
            if (!Modifier.isStatic(operation.getModifiers())) {
                assertThat(port.getDeclaredMethods())
                        .as(operation.toString())
                        .anyMatch(method -> method.getName().equals(operation.getName())
                                && List.of(method.getParameterTypes()).equals(List.of(operation.getParameterTypes())));
            }
        }
    }
}
