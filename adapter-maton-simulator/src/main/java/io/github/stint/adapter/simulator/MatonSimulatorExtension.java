package io.github.stint.adapter.simulator;

import java.util.function.Supplier;

/**
 * Gives each test of JUnit 5 a simulator of its own, or all tests of a class one together. Registered in a static field, or in any
 * field of a class with {@code @TestInstance(PER_CLASS)}, it is started once for the class and those within it; otherwise it is started
 * for each test. Of classes that inherit a static field each gets its own, except that those that run at the same time share one.
 *
 * <pre>{@code
 * @RegisterExtension
 * final MatonSimulatorExtension gateway =
 *         new MatonSimulatorExtension(() -> MatonSimulator.start(stint, SimulatorOptions.builder(clock).build()));
 *
 * @Test
 * void readsTheUser(MatonSimulator simulator) {
 *     ...
 * }
 * }</pre>
 *
 * <p>Only whoever uses it needs JUnit on the class path.
 */
public final class MatonSimulatorExtension extends SimulatorLifecycle {

    /**
     * An extension.
     *
     * @param starting starts a simulator, a new one in each call
     */
    public MatonSimulatorExtension(Supplier<MatonSimulator> starting) {
        super(starting);
    }

    /**
     * The simulator of the test that runs; it can be had as a parameter of the test too.
     *
     * @throws IllegalStateException before the first test, and after the last one
     */
    public MatonSimulator simulator() {
        return running().orElseThrow(() -> new IllegalStateException("the simulator runs only while tests do"));
    }
}
