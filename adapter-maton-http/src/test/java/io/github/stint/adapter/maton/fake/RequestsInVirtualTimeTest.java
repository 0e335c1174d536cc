package io.github.stint.adapter.maton.fake;

import static io.github.stint.adapter.maton.fake.FakeGateway.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.adapter.maton.FakeTransports;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.adapter.maton.TestTime;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Retries, bodies and pages, behind an HTTP client without a network. */
class RequestsInVirtualTimeTest {

    private final FakeGateway gateway = new FakeGateway();

    @Test
    void waits_as_long_as_the_service_asks_for_in_seconds() {
        gateway.on("GET", "/user", Reply.of(429, "").with("Retry-After", " 7 "), Reply.of(200, Bodies.USER));

        assertThat(gateway.stint().users().current().id()).isEqualTo(FakeGateway.USER);
        assertThat(gateway.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waits_until_the_date_that_the_service_names_by_its_own_clock() {
        gateway.on(
                "GET",
                "/user",
                Reply.of(503, "")
                        .with("Date", "Mon, 02 Mar 2026 12:00:00 GMT")
                        .with("Retry-After", "Mon, 02 Mar 2026 12:00:09 GMT"),
                Reply.of(200, Bodies.USER));

        assertThat(gateway.stint().users().current().id()).isEqualTo(FakeGateway.USER);
        assertThat(gateway.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void retries_a_read_after_a_failure_and_a_broken_body() {
        gateway.on(
                "GET",
                "/user",
                Reply.failing(new ConnectException("refused")),
                Reply.of(200, "{").breakingWith(new IOException("reset")),
                Reply.of(200, Bodies.USER));

        assertThat(gateway.stint().users().current().id()).isEqualTo(FakeGateway.USER);
        assertThat(gateway.asked()).hasSize(3);
        assertThat(gateway.waits()).hasSize(2);
    }

    @Test
    void ends_with_the_last_failure() {
        gateway.on("GET", "/user", Reply.failing(new ConnectException("refused")));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() ->
                        gateway.stint(config -> config.maxAttempts(3)).users().current())
                .withMessage("cannot reach gateway.test: refused");
        assertThat(gateway.asked()).hasSize(3);
    }

    @Test
    void a_write_whose_response_breaks_is_not_repeated() {
        gateway.on("POST", "*/tags", Reply.of(201, "{").breakingWith(new IOException("reset")));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> gateway.stint().tags().create(WORKSPACE, new NewTag("urgent")));
        assertThat(gateway.asked()).hasSize(1);
        assertThat(gateway.sentBody()).isEqualTo("{\"name\":\"urgent\"}");
    }

    @Test
    void decompresses_a_response() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Bodies.USER.getBytes(StandardCharsets.UTF_8));
        }
        gateway.on("GET", "/user", Reply.of(200, compressed.toByteArray()).with("Content-Encoding", "GZIP"));

        assertThat(gateway.stint().users().current().id()).isEqualTo(FakeGateway.USER);
    }

    @Test
    void reads_pages_until_one_is_not_full() {
        gateway.on("GET", "*/tags", Reply.of(200, Bodies.listOf(Bodies.TAG, Bodies.TAG)), Reply.of(200, "[]"));

        assertThat(gateway.stint().tags().all(WORKSPACE, TagQuery.all(), 2)).hasSize(2);
        assertThat(gateway.asked()).hasSize(2).allMatch(request -> request.contains("page-size=2"));
    }

    @Test
    void reports_an_item_that_cannot_be_read() {
        gateway.on("GET", "*/tags", Reply.of(200, Bodies.listOf("7", Bodies.TAG)));

        assertThat(gateway.stint()
                        .tags()
                        .list(WORKSPACE, TagQuery.all(), PageRequest.first())
                        .items())
                .hasSize(1);
        assertThat(gateway.problems()).hasSize(1);
        assertThat(gateway.requests().get(0).headers().firstValue("Authorization"))
                .hasValue("Bearer " + FakeGateway.KEY);
    }

    @Test
    void reports_every_attempt_and_why_the_next_one_follows() {
        gateway.on(
                "GET",
                "/user",
                Reply.of(503, ""),
                Reply.of(429, ""),
                Reply.failing(new ConnectException("refused")),
                Reply.of(200, Bodies.USER));

        List<RequestEvent> events = new ArrayList<>();
        gateway.stint(config -> config.onRequest(events::add, gateway.time()))
                .users()
                .current();

        assertThat(events)
                .filteredOn(RequestEvent.Retrying.class::isInstance)
                .extracting(event -> ((RequestEvent.Retrying) event).reason())
                .containsExactly(
                        RequestEvent.Retrying.Reason.SERVER_ERROR,
                        RequestEvent.Retrying.Reason.RATE_LIMITED,
                        RequestEvent.Retrying.Reason.NO_RESPONSE);
        assertThat(events).filteredOn(RequestEvent.Sent.class::isInstance).hasSize(4);
    }

    @Test
    void reports_a_wait_for_the_rate_limit() {
        List<RequestEvent> events = new ArrayList<>();
        TestTime time = new TestTime();
        FakeHttpClient service = new FakeHttpClient(request -> Reply.of(200, Bodies.USER));
        MatonStint stint = MatonStint.connect(MatonConfig.maton(FakeGateway.KEY)
                .transport(FakeTransports.over(service, time))
                .accountLimit(1)
                .onRequest(events::add, time)
                .build());

        stint.users().current();
        stint.users().current();

        assertThat(events)
                .filteredOn(RequestEvent.Waiting.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((RequestEvent.Waiting) event).time())
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }
}
