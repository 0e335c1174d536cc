package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Enforces the timeout of a request, including rate limits, retries, and reading the body. The request runs in another thread, which
 * is interrupted when the timeout expires.
 */
final class Deadlines implements AutoCloseable {

    private final RequestStep next;
    private final Duration timeout;
    private final ExecutorService workers;

    Deadlines(RequestStep next, Duration timeout) {
        this.next = next;
        this.timeout = timeout;
        this.workers = Executors.newCachedThreadPool(work -> {
            Thread worker = new Thread(work, "stint-request");
            worker.setDaemon(true);
            return worker;
        });
    }

    Response execute(Request request, RequestState state) throws IOException {
        Future<Response> response = submit(() -> next.send(request, state));
        try {
            return response.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException expired) {
            return resultOnTimeout(response, state, expired);
        } catch (InterruptedException interrupted) {
            boolean inFlight = abort(response, state);
            Thread.currentThread().interrupt();
            throw new RequestFailure(
                    inFlight ? Reason.INTERRUPTED : Reason.NOT_SENT,
                    "interrupted while waiting for the response",
                    interrupted);
        } catch (ExecutionException failure) {
            throw failureOf(failure, state);
        }
    }

    private IOException failureOf(ExecutionException failure, RequestState state) {
        if (failure.getCause() instanceof IOException known) {
            return known;
        }
        if (workers.isShutdown()) {
            return new RequestFailure(
                    state.abort() ? Reason.INTERRUPTED : Reason.NOT_SENT,
                    "closed during the request",
                    failure.getCause());
        }
        throw new IllegalStateException(failure.getCause());
    }

    private Future<Response> submit(Callable<Response> work) {
        try {
            return workers.submit(work);
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("already closed", closed);
        }
    }

    /** The result of the last attempt, if the request was waiting for a retry; it is more specific than a timeout. */
    private Response resultOnTimeout(Future<Response> response, RequestState state, TimeoutException expired)
            throws RequestFailure {
        if (abort(response, state)) {
            throw new RequestFailure(
                    Reason.TIMED_OUT, "no complete response within " + timeout.toMillis() + " ms", expired);
        }
        return state.lastResponse()
                .orElseThrow(() -> state.lastFailure()
                        .orElseGet(() -> new RequestFailure(
                                Reason.NOT_SENT,
                                "the request could not be sent within " + timeout.toMillis() + " ms",
                                expired)));
    }

    private static boolean abort(Future<Response> response, RequestState state) {
        boolean inFlight = state.abort();
        response.cancel(true);
        return inFlight;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
