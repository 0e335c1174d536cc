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
    private volatile @Nullable MatonSimulator running;
    private volatile boolean forTheClass;

    SimulatorLifecycle(Supplier<MatonSimulator> starting) {
        this.starting = starting;
    }

    Optional<MatonSimulator> running() {
        return Optional.ofNullable(running);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = starting.get();
        forTheClass = true;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forTheClass) {
            running = starting.get();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forTheClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        forTheClass = false;
        stop();
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
