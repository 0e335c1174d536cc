package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.adapter.maton.fake.FakeGateway;
import io.github.stint.adapter.maton.fake.Reply;
import io.github.stint.core.Stint;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.Purpose;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.core.quota.RequestScope;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of an hour are counted, and none is sent that the service would refuse. */
class HourlyQuotaTest {

    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final RequestScope OFFICE = RequestScope.of(WORKSPACE);

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final RequestLedger ledger = RequestLedger.inMemory();

    @BeforeEach
    void respondWithATag() {
        service.onAnything(answer(200, Bodies.TAG));
    }

    private MatonStint stint(Plan plan) {
        return service.stint(config -> config.ledger(ledger, clock).plan(plan));
    }

    private static void readTag(Stint stint) {
        stint.tags().find(WORKSPACE, TAG);
    }

    private static RateLimited assertRateLimited(Runnable call) {
        return catchThrowableOfType(RateLimited.class, call::run);
    }

    private static QuotaStatus status(MatonStint stint) {
        return stint.quota().status().get(0);
    }

    @Test
    void the_31st_request_of_an_hour_is_not_sent_on_a_free_plan() {
        MatonStint stint = stint(Plan.FREE);
        for (int request = 0; request < 30; request++) {
            readTag(stint);
        }

        RateLimited refused = assertRateLimited(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(refused).hasMessage("used 30 of 30 requests of the hour; this takes up to 1");
        assertThat(refused.operation()).isEqualTo("create tag");
        assertThat(refused.hint()).startsWith("try again at 2026-03-02T13:01:00Z, full again at 2026-03-02T13:01:00Z");
        assertThat(service.asked()).hasSize(30);
    }

    @Test
    void all_instances_with_the_same_key_and_ledger_share_the_hour() {
        for (int request = 0; request < 30; request++) {
            readTag(stint(Plan.FREE));
        }

        assertRateLimited(() -> readTag(stint(Plan.FREE)));
        MatonStint other = service.connected(service.config("another-key")
                .ledger(ledger, clock)
                .plan(Plan.FREE)
                .build());
        readTag(other);
        assertThat(service.asked()).hasSize(31);
    }

    @Test
    void without_a_ledger_nothing_is_counted() {
        MatonStint stint = service.stint(config -> config.plan(Plan.FREE));
        for (int request = 0; request < 35; request++) {
            readTag(stint);
        }

        assertThat(stint.quota().status()).isEmpty();
    }

    @Test
    void a_reserved_request_is_given_back_when_the_instance_is_closed() {
        MatonStint stint = stint(Plan.FREE);
        stint.quota().reserve(OFFICE, 6, Purpose.WORK);
        readTag(stint);
        stint.close();

        assertThat(status(stint(Plan.FREE)).used()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "402, ''",
        "402, '<html>Payment Required</html>'",
        "402, '{\"message\":\"Upgrade\",\"code\":501}'",
    })
    void a_required_payment_is_learned_in_every_form(int status, String body) {
        service.onAnything(answer(status, body));
        MatonStint stint = stint(Plan.UNKNOWN);

        assertRateLimited(() -> readTag(stint));
        assertRateLimited(() -> readTag(stint));

        assertThat(service.asked()).as("neither retried nor repeated").hasSize(1);
        assertThat(status(stint).plan()).isEqualTo(Plan.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Too Many Requests</html>", "{\"message\":\"Too many requests\",\"code\":429}"})
    void a_429_with_a_long_delay_is_learned_in_every_form(String body) {
        service.onAnything(answer(429, body).withHeader("Retry-After", "1200"));
        MatonStint stint = stint(Plan.UNKNOWN);

        RateLimited refused = assertRateLimited(() -> readTag(stint));

        assertThat(service.asked()).hasSize(1);
        assertThat(refused.retryAfter().orElseThrow()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"Too many requests\",\"code\":429}}",
                "{\"message\":\"Too many requests\",\"type\":\"Too Many Requests\",\"code\":429}"
            })
    void the_limit_of_maton_is_not_taken_for_that_of_the_hour(String body) {
        service.onAnything(answer(429, body).withHeader("Retry-After", "0"));
        MatonStint stint = stint(Plan.UNKNOWN);

        assertRateLimited(() -> readTag(stint));
        now.updateAndGet(before -> before.plusSeconds(5));
        assertRateLimited(() -> readTag(stint));

        assertThat(service.asked()).as("retried").hasSizeGreaterThan(3);
        assertThat(status(stint).plan()).isEqualTo(Plan.UNKNOWN);
    }

    @Test
    void a_429_is_retried_while_the_plan_is_unknown() {
        service.inTurn(
                "GET",
                IN_WORKSPACE + "/tags/" + TAG,
                answer(429, "").withHeader("Retry-After", "0"),
                answer(200, Bodies.TAG));

        readTag(stint(Plan.UNKNOWN));

        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void a_429_is_not_retried_on_a_free_plan() {
        service.onAnything(answer(429, "").withHeader("Retry-After", "0"));
        MatonStint stint = stint(Plan.FREE);

        assertRateLimited(() -> readTag(stint));
        assertRateLimited(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void a_429_that_persists_for_a_minute_is_that_of_the_hour() {
        service.onAnything(answer(429, "").withHeader("Retry-After", "0"));
        MatonStint stint = service.stint(config -> config.ledger(ledger, clock).maxAttempts(1));
        assertRateLimited(() -> readTag(stint));
        assertThat(status(stint).plan()).isEqualTo(Plan.UNKNOWN);
        now.updateAndGet(before -> before.plusSeconds(60));

        RateLimited refused = assertRateLimited(() -> readTag(stint));

        assertThat(refused.hour()).isPresent();
        assertThat(status(stint).plan()).isEqualTo(Plan.FREE);
    }

    @Test
    void a_paid_plan_learns_nothing() {
        service.onAnything(answer(402, ""));
        MatonStint stint = stint(Plan.PAID);

        assertRateLimited(() -> readTag(stint));
        assertRateLimited(() -> readTag(stint));

        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void requests_of_connections_do_not_count() {
        service.on("GET", "/connections", 200, "{\"connections\":[]}");
        MatonStint stint = stint(Plan.FREE);

        stint.connections().list(ConnectionQuery.builder().build());

        assertThat(status(stint).used()).isZero();
    }

    @Test
    void requests_that_cannot_be_sent_do_not_count() {
        MatonStint stint = new FakeGateway()
                .otherwise(request -> Reply.failing(new ConnectException("refused")))
                .stint(config -> config.ledger(ledger, clock).plan(Plan.FREE));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> readTag(stint));

        assertThat(status(stint).used()).isZero();
    }

    @Test
    void requests_whose_response_is_lost_count() {
        service.onAnything(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        MatonStint stint = service.stint(
                config -> config.ledger(ledger, clock).plan(Plan.FREE).maxAttempts(1));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> readTag(stint));

        assertThat(status(stint).used()).isEqualTo(1);
    }

    @Test
    void the_ledger_does_not_contain_the_key() {
        List<String> accounts = new CopyOnWriteArrayList<>();
        RequestLedger recording = new RecordingLedger(accounts);
        readTag(service.stint(config -> config.ledger(recording, clock)));

        assertThat(accounts)
                .isNotEmpty()
                .allSatisfy(
                        account -> assertThat(account).matches("[0-9a-f]{32}").doesNotContain(Service.KEY));
    }

    private record RecordingLedger(List<String> accounts) implements RequestLedger {

        @Override
        public RequestHistory history(String account) {
            accounts.add(account);
            return RequestHistory.none();
        }

        @Override
        public RequestHistory update(String account, UnaryOperator<RequestHistory> change) {
            return change.apply(history(account));
        }
    }
}
