package io.github.stint.adapter.simulator;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
 * <p>Started for a whole class, it stays until the end of it; otherwise it lives as long as a test. JUnit ends classes too for which
 * nothing was started, because starting failed or something else did before.
 */
abstract class SimulatorLifecycle
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Supplier<MatonSimulator> starting;
    private @Nullable MatonSimulator running;
    /** The class that it was started for, and others that have joined it since, by id; none when it is started for each test. */
    private final Set<String> classes = new HashSet<>();

    SimulatorLifecycle(Supplier<MatonSimulator> starting) {
        this.starting = starting;
    }

    final synchronized Optional<MatonSimulator> running() {
        return Optional.ofNullable(running);
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (classes.isEmpty()) {
            running = starting.get();
        }
        classes.add(context.getUniqueId());
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (classes.isEmpty()) {
            running = starting.get();
        }
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) {
        if (classes.isEmpty()) {
            stop();
        }
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (classes.remove(context.getUniqueId()) && classes.isEmpty()) {
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
