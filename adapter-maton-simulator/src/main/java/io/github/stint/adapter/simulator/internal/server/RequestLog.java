package io.github.stint.adapter.simulator.internal.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Passes log lines to a listener, one after the other in a thread of its own, so that no response depends on the listener. While the
 * listener blocks, lines beyond a limit are dropped, and their number is logged later.
 */
public final class RequestLog {

    private static final int MAX_WAITING_LINES = 10_000;
    private static final int PROMPT_MILLIS = 250;

    private final Optional<Consumer<String>> listener;
    private final ThreadPoolExecutor thread;
    private final AtomicInteger dropped = new AtomicInteger();

    public RequestLog(Consumer<String> listener, String threadName) {
        this(Optional.of(listener), threadName);
    }

    /** A log without a listener does nothing, and has no thread. */
    public RequestLog(Optional<Consumer<String>> listener, String threadName) {
        this.listener = listener;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING_LINES),
                work -> {
                    Thread daemon = new Thread(work, threadName);
                    daemon.setDaemon(true);
                    return daemon;
                },
                (line, full) -> dropped.incrementAndGet());
    }

    /**
     * Logs a line. Waits shortly until the listener has it, unless other lines wait already, so that a client usually finds the line
     * in the log once it has the response.
     *
     * @param line is called once, or never without a listener
     */
    public void log(Supplier<String> line) throws InterruptedException {
        if (listener.isPresent()) {
            log(listener.get(), line.get());
        }
    }

    private void log(Consumer<String> to, String line) throws InterruptedException {
        boolean prompt = thread.getQueue().isEmpty();
        CountDownLatch logged = new CountDownLatch(1);
        thread.execute(() -> {
            try {
                logDropped(to);
                // If this throws, the exception ends this thread and is reported by its handler; the next line gets a
                // new thread.
                to.accept(line);
            } finally {
                logged.countDown();
            }
        });
        if (prompt) {
            logged.await(PROMPT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void logDropped(Consumer<String> to) {
        int lines = dropped.getAndSet(0);
        if (lines > 0) {
            to.accept("(" + lines + " lines dropped, because the listener was blocked)");
        }
    }

    /** Logs the lines that still wait, but gives up after the timeout. */
    void close(Duration timeout) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
            thread.shutdownNow();
        }
    }
}
