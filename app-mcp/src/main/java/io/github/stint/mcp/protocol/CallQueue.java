package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Executes calls on one thread, in the order in which they arrived, so that writes keep their order. Each call gets one response, or none if
 * it is cancelled before it has a result. Safe for use by several threads.
 */
final class CallQueue {

    private final MessageWriter writer;
    private final Consumer<String> log;
    private final ConcurrentMap<JsonPrimitive, Call> pending = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tool-calls");
        // The process ends when the input has ended, whatever happens to this thread.
        thread.setDaemon(true);
        return thread;
    });

    CallQueue(MessageWriter writer, Consumer<String> log) {
        this.writer = writer;
        this.log = log;
    }

    /**
     * A call whose result is the {@code result} of the response. Either it completes, or it is cancelled: {@link FutureTask} decides which
     * of both was first.
     */
    private final class Call extends FutureTask<JsonObject> {

        private final JsonPrimitive id;

        Call(JsonPrimitive id, Callable<JsonObject> work) {
            super(work);
            this.id = id;
        }

        @Override
        protected void done() {
            pending.remove(id, this);
            if (!isCancelled()) {
                send(response());
            }
        }

        private JsonObject response() {
            try {
                return MessageFormat.result(id, get());
            } catch (ExecutionException failed) {
                return MessageFormat.error(error(failed).of(id));
            } catch (InterruptedException impossible) {
                // A call that is done returns its result at once.
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Only the protocol's own errors are for the client; any other is a defect of the server. */
    private ProtocolError error(ExecutionException failed) {
        @Nullable Throwable cause = failed.getCause();
        if (cause instanceof ProtocolError expected) {
            return expected;
        }
        StringWriter trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));
        log.accept("a call has failed: " + trace);
        return ProtocolError.internal();
    }

    private void send(JsonObject response) {
        try {
            writer.write(response);
        } catch (IOException closed) {
            // The client reads no more, so that the other calls have no purpose.
            log.accept("cannot send a response: " + closed.getMessage());
            cancelAll();
        }
    }

    /**
     * Adds a call.
     *
     * @throws ProtocolError if the client has sent a request with the same id, and has not got its response yet
     */
    void add(JsonPrimitive id, Callable<JsonObject> work) throws ProtocolError {
        Call call = new Call(id, work);
        if (pending.putIfAbsent(id, call) != null) {
            throw ProtocolError.invalidRequest("A request with the same id is pending");
        }
        try {
            worker.execute(call);
        } catch (RejectedExecutionException stopped) {
            // The process is about to end.
            call.cancel(false);
        }
    }

    /** Cancels the call of that request: it is interrupted, or never starts, and gets no response. Does nothing if no such call is pending. */
    void cancel(JsonPrimitive id) {
        Call call = pending.get(id);
        if (call != null) {
            call.cancel(true);
        }
    }

    /** Cancels all calls. */
    void cancelAll() {
        pending.values().forEach(call -> call.cancel(true));
    }

    /** Executes the calls that were added, and ends the thread. If this thread is interrupted meanwhile, the calls are cancelled. */
    void finish() {
        worker.shutdown();
        boolean interrupted = false;
        while (!await()) {
            interrupted = true;
            cancelAll();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the thread has ended. Returns false if this thread was interrupted meanwhile. */
    private boolean await() {
        try {
            // A call ends when its timeouts end; there is no time after which it may be left alone.
            return worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    /** Cancels all calls, takes no other, and waits at most that long for the one in progress. Returns whether it has ended. */
    boolean stop(long seconds) throws InterruptedException {
        worker.shutdown();
        cancelAll();
        return worker.awaitTermination(seconds, TimeUnit.SECONDS);
    }
}
