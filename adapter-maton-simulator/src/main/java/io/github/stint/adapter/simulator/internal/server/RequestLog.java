package io.github.stint.adapter.simulator.internal.server;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Tells a listener the lines of the log, one after the other in a thread of its own, so that no answer depends on whether the
 * listener takes them. When it takes none for long, lines are left out, and their number is told.
 */
public final class RequestLog {

    private static final int WAITING_LINES = 10_000;
    private static final int MOMENT_MILLIS = 250;

    private final Consumer<String> listener;
    private final ThreadPoolExecutor thread;
    private final AtomicInteger leftOut = new AtomicInteger();

    public RequestLog(Consumer<String> listener, String name) {
        this.listener = listener;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_LINES),
                work -> {
                    Thread one = new Thread(work, name);
                    one.setDaemon(true);
                    return one;
                },
                (line, full) -> leftOut.incrementAndGet());
    }

    /**
     * Tells a line. It waits a moment until the listener has it, unless others wait already, so that whoever reads the log after an
     * answer finds the line there.
     */
    public void tell(String line) throws InterruptedException {
        boolean prompt = thread.getQueue().isEmpty();
        CountDownLatch told = new CountDownLatch(1);
        thread.execute(() -> {
            try {
                tellThoseLeftOut();
                // What it throws ends this thread, whose handler reports it; the next line gets another one.
                listener.accept(line);
            } finally {
                told.countDown();
            }
        });
        if (prompt) {
            told.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tellThoseLeftOut() {
        int lines = leftOut.getAndSet(0);
        if (lines > 0) {
            listener.accept("(" + lines + " lines left out, because nobody took them)");
        }
    }

    /** Tells what is still waiting, if the listener takes it in this time. */
    void close(Duration atMost) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            thread.shutdownNow();
        }
    }
}
