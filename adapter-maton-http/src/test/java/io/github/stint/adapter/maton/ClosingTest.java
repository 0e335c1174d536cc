package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosingTest {

    private static final String TAGS = IN_WORKSPACE + "/tags";
    private static final String USER = "/clockify/api/v1/user";

    @RegisterExtension
    private final Service service = new Service();

    private static Set<Thread> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith("-SelectorManager"))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("Closing ends the thread of the HTTP client, which would delay the exit of the process")
    void ends_the_selector_thread() throws InterruptedException {
        service.on("GET", USER, 200, Bodies.USER);
        Set<Thread> before = selectors();
        MatonStint stint = service.stint();
        stint.users().current();
        List<Thread> own =
                selectors().stream().filter(thread -> !before.contains(thread)).toList();
        assertThat(own).hasSize(1);

        stint.close();

        own.get(0).join(Duration.ofSeconds(20).toMillis());
        assertThat(own.get(0).isAlive()).isFalse();
    }

    @Test
    void leavesOtherHttpClientsAlone() throws Exception {
        service.on("GET", USER, 200, Bodies.USER);
        HttpClient other = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service.url() + USER)).build();
        other.send(request, BodyHandlers.ofString());
        MatonStint stint = service.stint();
        stint.users().current();

        stint.close();

        assertThat(other.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void isIdempotent() {
        MatonStint stint = service.stint();

        stint.close();
        stint.close();
    }

    @Test
    void rejectsLaterCalls() {
        MatonStint stint = service.stint();

        stint.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.users().current())
                .withMessageContaining("closed")
                .satisfies(error -> assertThat(error.code()).isEqualTo("closed"));
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void endsARetryDelay() {
        service.on("GET", USER, answer(429, "").withHeader("Retry-After", "15"));

        assertThatACallEndsWhenItIsClosed(
                service.stint(config -> config.waitingTime(Clock.systemUTC(), wait -> Thread.sleep(wait.toMillis()))));
    }

    @Test
    void endsWhatIsUnderWay() {
        service.on("GET", USER, answer(200, Bodies.USER).withFixedDelay(15_000));

        assertThatACallEndsWhenItIsClosed(service.stint(config -> config.maxAttempts(1)));
    }

    @Test
    void leaves_the_outcome_of_a_write_in_flight_unknown() {
        service.on("POST", TAGS, answer(201, "{}").withFixedDelay(15_000));
        MatonStint stint = service.stint();

        Throwable failure = failureWhenClosed(stint, () -> stint.tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(failure).isInstanceOf(OutcomeUnknown.class).hasCauseInstanceOf(Cancelled.class);
        assertThat(((StintException) failure).cancelled()).isTrue();
    }

    @Test
    void ends_a_read_in_flight() {
        service.on("GET", USER, answer(200, Bodies.USER).withFixedDelay(15_000));
        MatonStint stint = service.stint();

        assertThat(failureWhenClosed(stint, () -> stint.users().current())).isInstanceOf(Cancelled.class);
    }

    @Test
    void rejects_the_next_page_of_a_stream() {
        service.on("GET", TAGS, answer(200, Bodies.listOf(Bodies.TAG)).withHeader("Last-Page", "false"));
        MatonStint stint = service.stint();
        Iterator<Tag> tags = stint.tags().all(WORKSPACE, TagQuery.all(), 1).iterator();
        assertThat(tags.next()).isNotNull();

        stint.close();

        assertThatExceptionOfType(Cancelled.class).isThrownBy(tags::next);
        assertThat(stint.tags()).isNotNull();
    }

    private Throwable failureWhenClosed(MatonStint stint, ThrowingCallable call) {
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(() -> catchThrowable(call));
        while (service.asked().isEmpty() && !failure.isDone()) {
            Thread.onSpinWait();
        }
        stint.close();
        return failure.join();
    }

    private void assertThatACallEndsWhenItIsClosed(MatonStint stint) {
        assertThat(failureWhenClosed(stint, () -> stint.users().current()))
                .isInstanceOfSatisfying(
                        Cancelled.class, error -> assertThat(error.code()).isEqualTo("closed"));
    }
}
