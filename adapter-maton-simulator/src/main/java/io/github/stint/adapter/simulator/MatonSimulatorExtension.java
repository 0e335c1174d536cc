package io.github.stint.adapter.simulator;

import java.util.function.Supplier;

/**
 * Starts a simulator for each JUnit 5 test, or one for all tests of a class. Registered in a static field, or in any field of a class
 * with {@code @TestInstance(PER_CLASS)}, it starts once for the class and its nested classes, otherwise for each test. Classes that
 * inherit a static field have a simulator each, except that classes running at the same time share one.
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
 * <p>Only users of this class need JUnit on the class path.
 */
public final class MatonSimulatorExtension extends SimulatorLifecycle {

    /**
     * Makes an extension.
     *
     * @param starter starts a new simulator in each call
     */
    public MatonSimulatorExtension(Supplier<MatonSimulator> starter) {
        super(starter);
    }

    /**
     * Returns the simulator of the running test, which can also be a parameter of the test.
     *
     * @throws IllegalStateException before the first test, and after the last one
     */
    public MatonSimulator simulator() {
        return running().orElseThrow(() -> new IllegalStateException("the simulator runs only during tests"));
    }
}
