package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.JvmErrors;
import io.github.stint.adapter.maton.internal.network.PendingRequests;
import io.github.stint.adapter.maton.internal.network.PendingRequests.ClosedException;
import io.github.stint.adapter.maton.internal.network.RequestThreads;
import io.github.stint.adapter.maton.internal.transport.RequestFailure.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Enforces the timeout of a request, including rate limits, retries, and reading the body. The request runs in another thread, which
 * is interrupted when the timeout expires.
 */
final class Deadlines implements AutoCloseable {

    private static final String CLOSED = "already closed";

    private final RequestStep next;
    private final Duration timeout;
    private final RequestThreads threads;
    private final PendingRequests pending = new PendingRequests(CLOSED);

    Deadlines(RequestStep next, Duration timeout, RequestThreads threads) {
        this.next = next;
        this.timeout = timeout;
        this.threads = threads;
    }

    Response execute(Request request, RequestState state) throws IOException {
        Future<Response> response = run(request, state);
        try {
            return threads.await(response, timeout);
        } catch (TimeoutException expired) {
            return resultOnTimeout(response, state, expired);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return resultOnAbort(
                    abort(response, state), state, "interrupted while waiting for the response", interrupted);
        } catch (CancellationException closed) {
            return resultOnClose(closed, state);
        } catch (ExecutionException failure) {
            return resultOnFailure(failure, request, state);
        }
    }

    private Future<Response> run(Request request, RequestState state) throws RequestFailure {
        try {
            return threads.run(() -> next.send(request, state), pending);
        } catch (ClosedException closed) {
            throw new RequestFailure(Reason.CANCELLED, String.valueOf(closed.getMessage()));
        } catch (RejectedExecutionException rejected) {
            throw new RequestFailure(Reason.NOT_SENT, "the executor rejected the request", rejected);
        } catch (RuntimeException defect) {
            throw new RequestFailure(Reason.NOT_SENT, "the executor failed: " + defect.getMessage(), defect);
        }
    }

    private Response resultOnFailure(ExecutionException failure, Request request, RequestState state)
            throws IOException {
        if (failure.getCause() instanceof IOException known) {
            throw known;
        }
        if (failure.getCause() instanceof Error error) {
            throw ofError(error, request, state);
        }
        if (isClosed()) {
            return resultOnClose(failure, state);
        }
        if (state.abort()) {
            throw new RequestFailure(Reason.BROKEN, "the response cannot be read", failure.getCause());
        }
        throw new IllegalStateException(failure.getCause());
    }

    /** Of a write that may have arrived, the outcome is unknown; any other request has changed nothing, so that the error is thrown. */
    private static RequestFailure ofError(Error error, Request request, RequestState state) {
        if (state.abort() && !SafeMethods.contain(request.httpMethod())) {
            return new RequestFailure(Reason.BROKEN, JvmErrors.describe(error), error);
        }
        throw error;
    }

    private static Response resultOnClose(Exception cause, RequestState state) throws RequestFailure {
        return resultOnAbort(state.abort(), state, "closed during the request", cause);
    }

    /** The response, if it had arrived and was not to be sent again: it states whether a write took effect. */
    private static Response resultOnAbort(boolean inFlight, RequestState state, String reason, Exception cause)
            throws RequestFailure {
        if (inFlight) {
            throw new RequestFailure(Reason.CANCELLED_IN_FLIGHT, reason, cause);
        }
        return state.result().orElseThrow(() -> new RequestFailure(Reason.CANCELLED, reason, cause));
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

    boolean isClosed() {
        return pending.isClosed() || threads.isClosed();
    }

    /** Aborts the pending requests; the threads stay. */
    @Override
    public void close() {
        pending.close();
    }
}
