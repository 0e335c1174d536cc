package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** How often the extension starts a simulator in runs of whole classes. */
class MatonSimulatorExtensionRunsTest {

    private static final Starts STARTS = new Starts();

    @BeforeEach
    void beginAnew() {
        STARTS.beginAnew();
    }

    /** Starts simulators, and counts them. */
    private static final class Starts implements Supplier<MatonSimulator> {

        private int count;
        private boolean failing;

        @Override
        public MatonSimulator get() {
            if (failing) {
                failing = false;
                throw new IllegalStateException("no simulator this time");
            }
            count++;
            Office office = new Office();
            return MatonSimulator.start(office.stint, office.options().build());
        }

        void beginAnew() {
            count = 0;
            failing = false;
        }

        void failOnce() {
            failing = true;
        }

        int count() {
            return count;
        }
    }

    abstract static class Base {

        @RegisterExtension
        static final MatonSimulatorExtension GATEWAY = new MatonSimulatorExtension(STARTS);

        @Test
        void runs(MatonSimulator simulator) {
            assertThat(simulator).isSameAs(GATEWAY.simulator());
        }

        @Test
        void runsOnceMore(MatonSimulator simulator) {
            runs(simulator);
        }
    }

    static class OneClass extends Base {}

    static class AnotherClass extends Base {

        @Nested
        class WithAClassInIt {

            @Test
            void runsToo(MatonSimulator simulator) {
                runs(simulator);
            }
        }
    }

    /** JUnit starts with the broken extension, and never reaches the simulator. */
    @ExtendWith(Broken.class)
    static class BrokenClass extends Base {}

    static final class Broken implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            throw new IllegalStateException("broken");
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {

        @RegisterExtension
        final MatonSimulatorExtension gateway = new MatonSimulatorExtension(STARTS);

        @BeforeAll
        void runsBeforeAllTests(MatonSimulator simulator) {
            runs(simulator);
        }

        @Test
        void runs(MatonSimulator simulator) {
            assertThat(simulator).isSameAs(gateway.simulator());
        }

        @Test
        void runsOnceMore(MatonSimulator simulator) {
            runs(simulator);
        }

        @Nested
        class WithAClassInIt {

            @Test
            void runsToo(MatonSimulator simulator) {
                runs(simulator);
            }
        }
    }

    static class ManyInstances {

        @RegisterExtension
        final MatonSimulatorExtension gateway = new MatonSimulatorExtension(STARTS);

        @Test
        void runs(MatonSimulator simulator) {
            assertThat(simulator).isSameAs(gateway.simulator());
        }

        @Nested
        class WithAClassInIt {

            @Test
            void runsToo(MatonSimulator simulator) {
                runs(simulator);
            }
        }
    }

    @Test
    void starts_one_for_each_class_that_inherits_the_field() {
        assertThat(run(OneClass.class).getTestsSucceededCount()).isEqualTo(2);
        assertThat(run(AnotherClass.class).getTestsSucceededCount()).isEqualTo(3);

        assertThat(STARTS.count()).isEqualTo(2);
        hasStopped();
    }

    @Test
    void starts_one_for_the_next_class_after_a_failed_start() {
        STARTS.failOnce();
        assertThat(run(OneClass.class).getContainersFailedCount()).isEqualTo(1);
        hasStopped();

        starts_one_for_each_class_that_inherits_the_field();
    }

    @Test
    void starts_one_after_a_class_that_failed_before() {
        assertThat(run(BrokenClass.class).getContainersFailedCount()).isEqualTo(1);
        hasStopped();

        starts_one_for_each_class_that_inherits_the_field();
    }

    @Test
    void starts_one_for_all_tests_of_a_shared_instance() {
        assertThat(run(OneInstance.class).getTestsSucceededCount()).isEqualTo(3);

        assertThat(STARTS.count()).isEqualTo(1);
    }

    @Test
    void starts_one_for_each_test_instance() {
        assertThat(run(ManyInstances.class).getTestsSucceededCount()).isEqualTo(2);

        assertThat(STARTS.count()).isEqualTo(2);
    }

    private static void hasStopped() {
        assertThatIllegalStateException().isThrownBy(Base.GATEWAY::simulator);
    }

    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        summary);
        return summary.getSummary();
    }
}
