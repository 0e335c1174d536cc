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
 * The callbacks of JUnit. They are not in the public extension, so that its signatures do not contain JUnit.
 *
 * <p>A simulator that is started for a class runs until the end of the class, otherwise until the end of the test. JUnit also calls
 * {@code afterAll} for classes without a simulator, because it or an extension before it failed to start.
 */
abstract class SimulatorLifecycle
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Supplier<MatonSimulator> starter;
    private @Nullable MatonSimulator running;
    /** The ids of the classes that use the running simulator; empty if it is started for each test. */
    private final Set<String> classes = new HashSet<>();

    SimulatorLifecycle(Supplier<MatonSimulator> starter) {
        this.starter = starter;
    }

    final synchronized Optional<MatonSimulator> running() {
        return Optional.ofNullable(running);
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (classes.isEmpty()) {
            running = starter.get();
        }
        classes.add(context.getUniqueId());
    }

    @Override
    public synchronized void beforeEach(ExtensionContext context) {
        if (classes.isEmpty()) {
            running = starter.get();
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
