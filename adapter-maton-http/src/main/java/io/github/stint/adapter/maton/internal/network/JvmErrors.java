package io.github.stint.adapter.maton.internal.network;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds errors of the JVM, such as that it has no more memory. They are no failures of the network or the service. */
public final class JvmErrors {

    private JvmErrors() {}

    /** The error of the JVM that has caused a failure; empty for any other cause. The HTTP client wraps it. */
    public static Optional<VirtualMachineError> behind(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(VirtualMachineError.class::isInstance)
                .map(VirtualMachineError.class::cast)
                .findFirst();
    }

    /** What has happened, for a message. */
    public static String describe(Error error) {
        return error instanceof OutOfMemoryError
                ? "the program has not enough memory"
                : "the program has failed: " + error.getClass().getSimpleName();
    }
}
