package io.github.stint.adapter.simulator;

import java.util.concurrent.CountDownLatch;

/** Waits like code that ignores interrupts. */
public final class Uninterruptibly {

    private Uninterruptibly() {}

    public static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
