package io.github.stint.cli.command.entry;

import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.error.StintException;
import io.github.stint.core.timeentry.TimeEntries;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** An adapter in which one of the writes of time entries fails. */
final class FailingWrite extends ForwardingStint {

    private final String method;
    private final int failing;
    private final StintException reason;
    private final AtomicInteger writes = new AtomicInteger();

    /**
     * Fails at one write.
     *
     * @param method the name of the method, such as {@code delete}
     * @param failing the number of that write, from 1
     */
    FailingWrite(Stint stint, String method, int failing, StintException reason) {
        super(stint);
        this.method = method;
        this.failing = failing;
        this.reason = reason;
    }

    @Override
    public TimeEntries timeEntries() {
        TimeEntries entries = decorated().timeEntries();
        return (TimeEntries) Proxy.newProxyInstance(
                TimeEntries.class.getClassLoader(), new Class<?>[] {TimeEntries.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && writes.incrementAndGet() == failing) {
                        throw reason;
                    }
                    return called.invoke(entries, arguments);
                });
    }
}
