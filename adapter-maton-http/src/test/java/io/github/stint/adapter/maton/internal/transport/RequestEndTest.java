package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.RequestThreads;
import io.github.stint.adapter.maton.internal.network.TimedExecutor;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How requests end whose step fails, or that the caller no longer waits for: in one thread, without time. */
class RequestEndTest {

    private static final Request REQUEST = TestRequests.request(HttpMethod.POST, "/workspaces/w/tags");

    private final RequestState state = new RequestState();

    @AfterEach
    void clearTheInterrupt() {
        Thread.interrupted();
    }

    /** How the wait for a response ends. */
    private enum End {
        TIMEOUT,
        INTERRUPT
    }

    /** Performs the steps of requests at once, and then ends the wait for their response. */
    private record Ending(End end) implements TimedExecutor {

        @Override
        public void execute(Runnable work) {
            work.run();
        }

        @Override
        public <T> T await(Future<T> result, Duration timeout) throws InterruptedException, TimeoutException {
            if (end == End.INTERRUPT) {
                throw new InterruptedException();
            }
            throw new TimeoutException();
        }
    }

    private static Response response(int status) {
        return Response.builder()
                .request(REQUEST)
                .status(status)
                .headers(Map.of())
                .build();
    }

    private Response execute(End end, RequestStep step) throws IOException {
        return new Deadlines(step, Duration.ofSeconds(9), new RequestThreads(Optional.of(new Ending(end))))
                .execute(REQUEST, state);
    }

    private RequestFailure failure(End end, RequestStep step) {
        return catchThrowableOfType(RequestFailure.class, () -> execute(end, step));
    }

    private static Response send(RequestState state) {
        state.markSent();
        return response(201);
    }

    private static Response waitForRetry(RequestState state, int status) {
        state.markSent();
        state.recordResponse(response(status));
        state.markRetrying();
        return response(status);
    }

    @Test
    void a_timeout_before_it_was_sent_is_certainly_without_an_effect() {
        RequestFailure failure = failure(End.TIMEOUT, (request, its) -> response(201));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_SENT);
        assertThat(failure).hasMessage("the request could not be sent within 9000 ms");
        assertThat(state.markSent()).as("sent afterwards").isFalse();
    }

    @Test
    void a_timeout_after_it_was_sent_leaves_its_outcome_unknown() {
        RequestFailure failure = failure(End.TIMEOUT, (request, its) -> send(its));

        assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(failure).hasMessage("no complete response within 9000 ms");
    }

    @Test
    void a_timeout_while_it_waits_for_a_retry_ends_with_the_last_attempt() throws IOException {
        assertThat(execute(End.TIMEOUT, (request, its) -> waitForRetry(its, 503))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void a_timeout_after_a_failure_ends_with_that_failure() {
        RequestFailure unreachable = new RequestFailure(Reason.UNREACHABLE, "refused");

        assertThat(failure(End.TIMEOUT, (request, its) -> {
                    its.markSent();
                    its.recordFailure(unreachable);
                    its.markRetrying();
                    return response(503);
                }))
                .isSameAs(unreachable);
    }

    @Test
    void an_interrupt_remains_and_leaves_the_outcome_unknown_only_in_flight() {
        RequestFailure before = failure(End.INTERRUPT, (request, its) -> response(201));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(before.reason()).isEqualTo(Reason.CANCELLED);

        RequestState sent = new RequestState();
        Deadlines deadlines = new Deadlines(
                (request, its) -> send(its),
                Duration.ofSeconds(9),
                new RequestThreads(Optional.of(new Ending(End.INTERRUPT))));
        RequestFailure inFlight = catchThrowableOfType(RequestFailure.class, () -> deadlines.execute(REQUEST, sent));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(inFlight.reason()).isEqualTo(Reason.CANCELLED_IN_FLIGHT);
        assertThat(inFlight).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void an_interrupt_while_it_waits_for_a_retry_cancels_it() {
        RequestFailure failure = failure(End.INTERRUPT, (request, its) -> waitForRetry(its, 429));

        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    }

    private static Deadlines inOneThread(RequestStep step) {
        return new Deadlines(step, Duration.ofSeconds(9), new RequestThreads(Optional.of(Runnable::run)));
    }

    @Test
    void a_defect_after_it_was_sent_leaves_its_outcome_unknown() {
        IllegalArgumentException defect = new IllegalArgumentException("defect");
        Deadlines deadlines = inOneThread((request, its) -> {
            its.markSent();
            throw defect;
        });

        RequestFailure failure = catchThrowableOfType(RequestFailure.class, () -> deadlines.execute(REQUEST, state));

        assertThat(failure.reason()).isEqualTo(Reason.BROKEN);
        assertThat(failure).hasMessage("the response cannot be read").hasCause(defect);
    }

    @Test
    void a_defect_before_it_was_sent_is_one_of_the_program() {
        IllegalArgumentException defect = new IllegalArgumentException("defect");

        assertThatIllegalStateException()
                .isThrownBy(() -> inOneThread((request, its) -> {
                            throw defect;
                        })
                        .execute(REQUEST, state))
                .withCause(defect);
    }

    @Test
    void a_defect_while_it_is_closed_cancels_it() {
        Deadlines[] itself = new Deadlines[1];
        itself[0] = inOneThread((request, its) -> {
            itself[0].close();
            throw new IllegalArgumentException("closed below");
        });
        assertThat(itself[0].isClosed()).isFalse();

        RequestFailure failure = catchThrowableOfType(RequestFailure.class, () -> itself[0].execute(REQUEST, state));

        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
        assertThat(itself[0].isClosed()).isTrue();
    }

    @Test
    void it_is_closed_if_its_threads_are() {
        RequestThreads threads = new RequestThreads(Optional.of(Runnable::run));
        Deadlines deadlines = new Deadlines((request, its) -> response(200), Duration.ofSeconds(9), threads);
        assertThat(deadlines.isClosed()).isFalse();

        threads.close();

        assertThat(deadlines.isClosed()).isTrue();
        RequestFailure failure = catchThrowableOfType(RequestFailure.class, () -> deadlines.execute(REQUEST, state));
        assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
    }
}
