package io.github.stint.contract;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Decorates the ports of an adapter for a test, so that something happens before or after a call: another program changes the same data,
 * or the call fails. A call is named by the accessor of its port and its method, such as {@code tags.create}. Not thread-safe.
 */
public final class InterceptedStint {

    private final Stint stint;
    private final Map<String, Queue<Runnable>> before = new HashMap<>();
    private final Map<String, Queue<Runnable>> after = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** Decorates these ports. */
    public InterceptedStint(Stint stint) {
        this.stint = stint;
    }

    /** Runs the action before the next such call that has none yet. If it throws, the call has no effect. */
    public InterceptedStint before(String call, Runnable action) {
        before.computeIfAbsent(call, key -> new ArrayDeque<>()).add(action);
        return this;
    }

    /** Runs the action after the effect of the next such call that has none yet. If it throws, the result is lost. */
    public InterceptedStint after(String call, Runnable action) {
        after.computeIfAbsent(call, key -> new ArrayDeque<>()).add(action);
        return this;
    }

    /** Returns all calls, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** Returns the decorated ports. */
    public Stint stint() {
        return decorated(
                Stint.class, stint, (accessor, call) -> isPort(accessor) ? port(accessor, call.run()) : call.run());
    }

    /** A check of what was created sends nothing. */
    private static boolean isPort(Method accessor) {
        return accessor.getReturnType().isInterface()
                && !accessor.getReturnType().equals(CreationCheck.class);
    }

    private Object port(Method accessor, @Nullable Object port) {
        return decorated(
                accessor.getReturnType(),
                Objects.requireNonNull(port),
                (method, call) -> around(accessor.getName() + "." + method.getName(), call));
    }

    private @Nullable Object around(String name, Call call) throws Throwable {
        calls.add(name);
        runNext(before, name);
        Object result = call.run();
        runNext(after, name);
        return result;
    }

    private static void runNext(Map<String, Queue<Runnable>> actions, String call) {
        Runnable next = actions.getOrDefault(call, new ArrayDeque<>()).poll();
        if (next != null) {
            next.run();
        }
    }

    private interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    private interface Around {
        @Nullable
        Object call(Method method, Call call) throws Throwable;
    }

    private static <T> T decorated(Class<T> type, Object target, Around around) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> around.call(method, () -> invoke(target, method, arguments))));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
