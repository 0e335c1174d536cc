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
 * Ends every request in time, whatever takes it so long: the limits, the repetitions, the service, or a body that never ends. The
 * thread that asks waits for another one, which does all that and is interrupted when time is up.
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

    Response execute(Request request) throws IOException {
        RequestState fate = new RequestState();
        Future<Response> answer = submit(() -> next.send(request, fate));
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return lateAnswer(answer, fate);
        } catch (InterruptedException interrupted) {
            boolean underWay = giveUp(answer, fate);
            Thread.currentThread().interrupt();
            throw new RequestFailure(
                    underWay ? Reason.INTERRUPTED : Reason.LATE, "interrupted while waiting for the answer");
        } catch (ExecutionException failure) {
            throw told(failure, fate);
        }
    }

    private IOException told(ExecutionException failure, RequestState fate) {
        if (failure.getCause() instanceof IOException known) {
            return known;
        }
        if (workers.isShutdown()) {
            return new RequestFailure(
                    fate.giveUp() ? Reason.INTERRUPTED : Reason.LATE, "it was closed meanwhile", failure);
        }
        throw new IllegalStateException(failure.getCause());
    }

    private Future<Response> submit(Callable<Response> work) {
        try {
            return workers.submit(work);
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("it is closed already, and can make no request any more", closed);
        }
    }

    /** What became of the last try, if the time was spent on trying once more; it is truer than that time ran out. */
    private Response lateAnswer(Future<Response> answer, RequestState fate) throws RequestFailure {
        if (giveUp(answer, fate)) {
            throw new RequestFailure(Reason.TIMED_OUT, "no whole answer came within " + timeout.toMillis() + " ms");
        }
        return fate.lastAnswer()
                .orElseThrow(() -> fate.lastFailure()
                        .orElseGet(() -> new RequestFailure(
                                Reason.LATE, "the request could not be sent within " + timeout.toMillis() + " ms")));
    }

    private static boolean giveUp(Future<Response> answer, RequestState fate) {
        boolean underWay = fate.giveUp();
        answer.cancel(true);
        return underWay;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
