package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of a request that is aborted, and the time that it has left. */
class RequestStateTest {

    private final RequestState state = new RequestState();
    private final RequestFailure failure = new RequestFailure(Reason.UNREACHABLE, "refused");
    private final Response response = Response.builder()
            .request(TestRequests.request(HttpMethod.GET, "/user"))
            .status(503)
            .headers(Map.of())
            .build();

    @Test
    void what_waits_is_not_in_flight_and_is_never_sent_after_an_abort() {
        assertThat(state.abort()).isFalse();
        assertThat(state.markSent()).isFalse();
        assertThat(state.abort()).isFalse();
    }

    @Test
    void what_was_sent_may_have_taken_effect_until_there_is_a_response() {
        assertThat(state.markSent()).isTrue();
        assertThat(state.markSent()).as("twice").isFalse();
        state.recordResponse(response);

        assertThat(state.abort()).isFalse();

        RequestState sent = new RequestState();
        sent.markSent();
        assertThat(sent.abort()).isTrue();
    }

    @Test
    void a_response_is_the_result_unless_the_request_is_sent_again() {
        assertThat(state.result()).isEmpty();
        state.markSent();
        state.recordResponse(response);
        assertThat(state.result()).contains(response);

        state.markRetrying();
        assertThat(state.result()).isEmpty();
        assertThat(state.lastResponse()).contains(response);

        assertThat(state.markSent()).isTrue();
        state.recordResponse(response);
        assertThat(state.result()).contains(response);
    }

    @Test
    void the_last_attempt_has_either_a_response_or_a_failure() {
        state.markSent();
        state.recordFailure(failure);
        assertThat(state.lastFailure()).contains(failure);
        assertThat(state.lastResponse()).isEmpty();

        assertThat(state.markSent()).as("retried").isTrue();
        state.recordResponse(response);
        assertThat(state.lastFailure()).isEmpty();
        assertThat(state.lastResponse()).contains(response);

        assertThat(state.markSent()).as("retried").isTrue();
        state.recordFailure(failure);
        assertThat(state.lastResponse()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"TIMED_OUT", "CANCELLED_IN_FLIGHT", "BROKEN", "TOO_LARGE"})
    void these_failures_may_follow_an_effect(Reason reason) {
        assertThat(reason.mayHaveArrived()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TIMED_OUT", "CANCELLED_IN_FLIGHT", "BROKEN", "TOO_LARGE"})
    void all_others_certainly_had_none(Reason reason) {
        assertThat(reason.mayHaveArrived()).isFalse();
    }

    @Test
    void a_failure_has_a_status_if_one_was_received() {
        RequestFailure broken = new RequestFailure(Reason.BROKEN, "reset", failure).withStatus(201);

        assertThat(broken.status()).hasValue(201);
        assertThat(broken.reason()).isEqualTo(Reason.BROKEN);
        assertThat(broken).hasMessage("reset").hasCause(failure);
        assertThat(broken.withStatus(0).status()).isEmpty();
        assertThat(failure.status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT9.999S, true", "PT10S, false", "PT11S, false"})
    void a_wait_has_to_end_before_the_deadline(Duration wait, boolean isAllowed) {
        VirtualTime time = new VirtualTime();
        RemainingTime remaining = new RemainingTime(time::now, Duration.ofSeconds(30));
        time.pass(Duration.ofSeconds(20));

        assertThat(remaining.left()).isEqualTo(Duration.ofSeconds(10));
        assertThat(remaining.allows(wait)).isEqualTo(isAllowed);
    }

    @Test
    void waits_count_even_if_they_take_no_time() {
        VirtualTime time = new VirtualTime();
        RemainingTime remaining = new RemainingTime(time::now, Duration.ofSeconds(30));

        remaining.waited(Duration.ofSeconds(10));
        remaining.waited(Duration.ofSeconds(12));
        assertThat(remaining.left()).isEqualTo(Duration.ofSeconds(8));

        time.pass(Duration.ofSeconds(29));
        assertThat(remaining.left()).as("the longer of both").isEqualTo(Duration.ofSeconds(1));
    }
}
