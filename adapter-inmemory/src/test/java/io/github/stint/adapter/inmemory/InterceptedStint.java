package io.github.stint.adapter.inmemory;

import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Records the calls of the port of time entries, and may make each fail before or after its effect. */
final class InterceptedStint {

    /** Is called around a call; may throw. */
    @FunctionalInterface
    interface Around {
        void at(String call);
    }

    private final Stint stint;
    private final List<String> calls = new ArrayList<>();
    private Around before = call -> {};
    private Around after = call -> {};

    InterceptedStint(Stint stint) {
        this.stint = stint;
    }

    InterceptedStint before(Around around) {
        before = around;
        return this;
    }

    InterceptedStint after(Around around) {
        after = around;
        return this;
    }

    /** The names of the methods that were called, in order, each with its number among calls of that method: {@code delete 2}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    Stint stint() {
        return (Stint) Proxy.newProxyInstance(
                Stint.class.getClassLoader(),
                new Class<?>[] {Stint.class},
                (proxy, method, arguments) ->
                        method.getName().equals("timeEntries") ? entries() : method.invoke(stint, arguments));
    }

    private TimeEntries entries() {
        TimeEntries entries = stint.timeEntries();
        return (TimeEntries) Proxy.newProxyInstance(
                TimeEntries.class.getClassLoader(), new Class<?>[] {TimeEntries.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    String call = name + " "
                            + (calls.stream()
                                            .filter(earlier -> earlier.startsWith(name + " "))
                                            .count()
                                    + 1);
                    calls.add(call);
                    before.at(call);
                    try {
                        Object result = method.invoke(entries, arguments);
                        after.at(call);
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
