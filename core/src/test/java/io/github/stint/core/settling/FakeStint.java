package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.timeentry.TimeEntries;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ports whose calls respond as a test plans, by the accessor of the port and the method: {@code tags.create}. */
final class FakeStint {

    private final Map<String, Function<List<Object>, Object>> responses = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private Supplier<CreationCheck> check = CreationCheck::unknown;
    private @Nullable TimeEntries entries;

    FakeStint() {
        on("users.current", arguments -> Samples.user().build());
    }

    /** Plans the response to a call with any arguments. */
    FakeStint on(String call, Function<List<Object>, Object> response) {
        responses.put(call, response);
        return this;
    }

    FakeStint with(FakeEntries given) {
        entries = given;
        check = given::creationCheck;
        return this;
    }

    FakeStint checking(Supplier<CreationCheck> given) {
        check = given;
        return this;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    Stint stint() {
        return proxy(Stint.class, (accessor, arguments) -> switch (accessor.getName()) {
            case "creationCheck" -> check.get();
            case "timeEntries" -> entries == null ? port(accessor) : entries;
            default -> port(accessor);
        });
    }

    private Object port(Method accessor) {
        return proxy(accessor.getReturnType(), (method, arguments) -> {
            String call = accessor.getName() + "." + method.getName();
            calls.add(call);
            Function<List<Object>, Object> response = responses.get(call);
            if (response == null) {
                throw new AssertionError("unexpected call " + call);
            }
            return response.apply(arguments);
        });
    }

    private interface Response {
        Object to(Method method, List<Object> arguments);
    }

    private static <T> T proxy(Class<T> type, Response response) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> response.to(method, arguments == null ? List.of() : List.of(arguments))));
    }
}
