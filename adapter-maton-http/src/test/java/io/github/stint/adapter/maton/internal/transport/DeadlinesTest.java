package io.github.stint.adapter.maton.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.RequestThreads;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A response that has arrived is the result, whatever ends the request afterwards: it states whether a write took effect. */
class DeadlinesTest {

    private final RequestThreads threads = new RequestThreads(Optional.empty());
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final Deadlines deadlines = new Deadlines(this::respondAndHang, Duration.ofMinutes(1), threads);
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    @AfterEach
    void close() {
        never.countDown();
        deadlines.close();
        threads.close();
    }

    /** The response is known, and its step has not returned yet. */
    private Response respondAndHang(Request request, RequestState state) throws IOException {
        Response created = Response.builder()
                .status(201)
                .request(request)
                .headers(Map.of())
                .build();
        assertThat(state.markSent()).isTrue();
        state.recordResponse(created);
        arrived.countDown();
        try {
            never.await();
        } catch (InterruptedException aborted) {
            throw new IOException(aborted);
        }
        return created;
    }

    private Thread caller() throws InterruptedException {
        Thread caller = new Thread(() -> {
            try {
                status.complete(deadlines
                        .execute(TestRequests.request(HttpMethod.POST, "/workspaces/w/tags"), new RequestState())
                        .status());
            } catch (IOException failure) {
                status.completeExceptionally(failure);
            }
        });
        caller.start();
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        return caller;
    }

    @Test
    void an_interrupt_after_the_response_does_not_make_it_unknown() throws Exception {
        caller().interrupt();

        assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(201);
    }

    @Test
    void a_close_after_the_response_does_not_make_it_unknown() throws Exception {
        caller();
        deadlines.close();

        assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(201);
    }
}
