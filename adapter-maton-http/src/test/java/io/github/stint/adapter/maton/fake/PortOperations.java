package io.github.stint.adapter.maton.fake;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Every operation of every port of {@link Stint}, found by reflection so that none can be forgotten. */
final class PortOperations {

    /** More items than any body of a test has, so that an endless stream is found by its requests. */
    private static final int MAX_ITEMS = 5000;

    /** A method of a port. */
    record PortOperation(Method port, Method method) {

        /** Calls it with arguments at random, reads the stream if it returns one, and throws what it throws. */
        void call(Stint stint, SplittableRandom random) throws Throwable {
            Object[] arguments = SampleArguments.of(method, random);
            Object target = port.invoke(stint);
            try {
                if (method.invoke(target, arguments) instanceof Stream<?> stream) {
                    stream.limit(MAX_ITEMS).forEach(Objects::requireNonNull);
                }
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        @Override
        public String toString() {
            return port.getName() + "." + method.getName() + List.of(method.getParameterTypes());
        }
    }

    private PortOperations() {}

    static List<PortOperation> all() {
        return ports().flatMap(port -> Stream.of(port.getReturnType().getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> new PortOperation(port, method)))
                .sorted(Comparator.comparing(PortOperation::toString))
                .toList();
    }

    /** The accessors of the ports. */
    static Stream<Method> ports() {
        return Stream.of(Stint.class.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && method.getReturnType().isInterface()
                        && method.getReturnType() != CreationCheck.class);
    }
}
