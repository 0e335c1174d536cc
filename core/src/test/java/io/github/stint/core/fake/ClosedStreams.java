package io.github.stint.core.fake;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Counts the streams of time entries that were closed. */
public final class ClosedStreams extends ForwardingStint {

    private final AtomicInteger closed = new AtomicInteger();

    /** Counts those of that adapter. */
    public ClosedStreams(Stint stint) {
        super(stint);
    }

    /** How many were closed. */
    public int count() {
        return closed.get();
    }

    @Override
    public TimeEntries timeEntries() {
        TimeEntries entries = super.timeEntries();
        return (TimeEntries) Proxy.newProxyInstance(
                TimeEntries.class.getClassLoader(), new Class<?>[] {TimeEntries.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(entries, arguments);
                        return result instanceof Stream<?> stream ? stream.onClose(closed::incrementAndGet) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }
}
