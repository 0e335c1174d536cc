package io.github.stint.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardingStintTest {

    private final Map<String, Object> results = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Stint other = (Stint) Proxy.newProxyInstance(
            Stint.class.getClassLoader(), new Class<?>[] {Stint.class}, (proxy, method, none) -> {
                calls.add(method.getName());
                return results.get(method.getName());
            });

    private static final class Forwarding extends ForwardingStint {
        Forwarding(Stint stint) {
            super(stint);
        }
    }

    static Stream<Method> methods() {
        return Arrays.stream(Stint.class.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void passes_each_call_on(Method method) throws ReflectiveOperationException {
        if (!method.getReturnType().equals(void.class)) {
            results.put(
                    method.getName(),
                    Proxy.newProxyInstance(
                            Stint.class.getClassLoader(),
                            new Class<?>[] {method.getReturnType()},
                            (proxy, called, arguments) -> {
                                throw new AssertionError("unexpected call " + called);
                            }));
        }

        Object result = method.invoke(new Forwarding(other));

        assertThat(result == results.get(method.getName())).isTrue();
        assertThat(calls).containsExactly(method.getName());
    }
}
