package io.github.stint.reliability.seeds;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A call of a client, and what it may do.
 *
 * @param name of the call, for the history
 * @param call calls the client; returns what is stored then, as the client reports it, or throws the client's error
 * @param done what is stored if the call succeeds as a whole
 * @param partly what may be stored if the outcome is unknown, besides what was stored before and {@code done}
 */
record Attempt(String name, Supplier<Timeline> call, Timeline done, Predicate<Timeline> partly) {

    static Attempt of(String name, Timeline done, Runnable call) {
        return new Attempt(name, reporting(done, call), done, stored -> false);
    }

    static Attempt of(String name, Timeline done, Predicate<Timeline> partly, Runnable call) {
        return new Attempt(name, reporting(done, call), done, partly);
    }

    private static Supplier<Timeline> reporting(Timeline done, Runnable call) {
        return () -> {
            call.run();
            return done;
        };
    }
}
