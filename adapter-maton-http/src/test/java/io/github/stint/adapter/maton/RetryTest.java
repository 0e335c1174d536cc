package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

    private static final String USER = "/clockify/api/v1/user";
    private static final String TAGS = Service.IN_WORKSPACE + "/tags";
    private static final String TAG = TAGS + "/6650a0000000000000000003";
    private static final TagId ID = new TagId("6650a0000000000000000003");

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private static ResponseDefinitionBuilder limited() {
        return answer(429, "").withHeader("Retry-After", "0");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 500, 502, 503, 504, 429})
    void helpsAReadOverAPassingFailure(int status) {
        service.inTurn("GET", USER, answer(status, "").withHeader("Retry-After", "0"), answer(200, Bodies.USER));

        assertThat(service.stint().users().current().email()).isEqualTo("ada@example.com");
        assertThat(service.asked()).containsExactly("GET " + USER, "GET " + USER);
    }

    @Test
    void helpsAReadOverABrokenConnection() {
        service.inTurn(
                "GET",
                USER,
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
                answer(200, Bodies.USER));

        assertThat(service.stint().users().current().email()).isEqualTo("ada@example.com");
    }

    @Test
    void endsWithTheLastFailureAfterSoManyTimes() {
        service.on("GET", USER, 503, "");

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() ->
                        service.stint(config -> config.maxAttempts(3)).users().current());
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void retriesARateLimitedWrite() {
        service.inTurn("POST", TAGS, limited(), limited(), answer(201, Bodies.TAG));

        assertThat(service.stint()
                        .tags()
                        .create(WORKSPACE, new NewTag("urgent"))
                        .id())
                .isEqualTo(ID);
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void retries_a_write_that_the_service_has_not_processed_yet() {
        service.inTurn("POST", TAGS, answer(425, ""), answer(201, Bodies.TAG));

        assertThat(service.stint()
                        .tags()
                        .create(WORKSPACE, new NewTag("urgent"))
                        .id())
                .isEqualTo(ID);
        service.on("POST", TAGS, 425, "");
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> service.stint().tags().create(WORKSPACE, new NewTag("urgent")));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void neverRetriesAWriteThatMayHaveTakenEffect(int status) {
        service.inTurn("POST", TAGS, answer(status, ""), answer(201, Bodies.TAG))
                .on("GET", TAG, 200, Bodies.TAG)
                .inTurn("PUT", TAG, answer(status, ""), answer(200, Bodies.TAG))
                .inTurn("DELETE", TAG, answer(status, ""), answer(200, Bodies.TAG));
        MatonStint stint = service.stint();

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().update(WORKSPACE, ID, new TagChange("soon")));
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.tags().delete(WORKSPACE, ID));
        assertThat(service.asked()).containsExactly("POST " + TAGS, "GET " + TAG, "PUT " + TAG, "DELETE " + TAG);
    }

    @Test
    void neverRetriesAWriteWithoutAResponse() {
        service.inTurn("POST", TAGS, aResponse().withFault(Fault.EMPTY_RESPONSE), answer(201, Bodies.TAG));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> service.stint().tags().create(WORKSPACE, new NewTag("urgent")));
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void doesNotRetryAClientError() {
        service.on("GET", USER, 400, "{\"message\":\"no\",\"code\":501}");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service.stint().users().current());
        assertThat(service.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "9223372036854775807"})
    @DisplayName("Fails immediately if Retry-After is longer than the timeout")
    void retry_after_longer_than_timeout(String seconds) {
        service.on("GET", USER, answer(429, "").withHeader("Retry-After", seconds));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> service.stint().users().current())
                .satisfies(error -> assertThat(error.retryAfter()).get().isIn(Duration.ofHours(1), Duration.ofDays(1)));
        assertThat(service.asked()).hasSize(1);

        service.on("GET", USER, answer(503, "").withHeader("Retry-After", seconds));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> service.stint().users().current());
        assertThat(service.asked()).hasSize(2);
    }
}
