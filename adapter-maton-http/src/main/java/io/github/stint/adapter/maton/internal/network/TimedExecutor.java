package io.github.stint.adapter.maton.internal.network;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An executor whose threads live in a time of their own, as in a simulation. Timeouts are measured in that time then. */
public interface TimedExecutor extends Executor {

    /** Waits for a result, as {@link Future#get(long, TimeUnit)} does. */
    <T> T await(Future<T> result, Duration timeout) throws InterruptedException, ExecutionException, TimeoutException;
}
