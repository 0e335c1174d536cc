package io.github.stint.adapter.simulator;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What JUnit calls. It stands apart from the extension that users see, so that JUnit is in no signature of theirs.
 *
 * <p>Started for a whole class, it stays until the end of it; otherwise it lives as long as a test.
 */
abstract class SimulatorLifecycle
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Supplier<MatonSimulator> starting;
    private @Nullable MatonSimulator running;
    /** The class that it is registered in, and those in it that are running; none when it is started for each test. */
    private int classes;

    SimulatorLifecycle(Supplier<MatonSimulator> starting) {
        this.starting = starting;
    }

    final synchronized Optional<MatonSimulator> running() {
        return Optional.ofNullable(running);
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (classes == 0) {
            running = starting.get();
        }
        classes++;
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (classes == 0) {
            running = starting.get();
        }
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (classes == 0) {
            stop();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        classes--;
        if (classes == 0) {
            stop();
        }
    }

    private void stop() {
        running().ifPresent(MatonSimulator::close);
        running = null;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MatonSimulator.class
                && running().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running().orElseThrow();
    }
}
