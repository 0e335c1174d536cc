package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What the extension provides in runs of whole classes. */
class InMemoryStintExtensionRunsTest {

    private static final List<Stint> PROVIDED = new CopyOnWriteArrayList<>();

    @BeforeEach
    void forgetEarlierRuns() {
        PROVIDED.clear();
    }

    @ExtendWith(InMemoryStintExtension.class)
    static class TwoTests {

        @Test
        void succeeds(Stint stint) {
            PROVIDED.add(stint);
        }

        @Test
        void fails(Stint stint) {
            PROVIDED.add(stint);
            throw new AssertionError("failed");
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class AtTheSameTime {

        @RegisterExtension
        static final InMemoryStintExtension SHARED = new InMemoryStintExtension();

        @Test
        void one(Stint stint, Workspace workspace) {
            create(stint, workspace);
        }

        @Test
        void two(Stint stint, Workspace workspace) {
            create(stint, workspace);
        }

        @Test
        void three(Stint stint, Workspace workspace) {
            create(stint, workspace);
        }

        private static void create(Stint stint, Workspace workspace) {
            PROVIDED.add(stint);
            for (int tag = 0; tag < 50; tag++) {
                stint.tags().create(workspace.id(), new NewTag("tag " + tag));
            }
        }
    }

    @ExtendWith(InMemoryStintExtension.class)
    static class BeforeAllOfThem {

        @BeforeAll
        static void prepare(Stint stint) {
            PROVIDED.add(stint);
        }

        @Test
        void does_not_run() {}
    }

    @ExtendWith(InMemoryStintExtension.class)
    static class OfAnotherType {

        @Test
        void does_not_run(Object something) {}
    }

    @Test
    void closes_each_also_after_a_test_that_fails() {
        TestExecutionSummary summary = run(TwoTests.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(PROVIDED)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(stint -> assertThatExceptionOfType(Cancelled.class)
                        .isThrownBy(() -> stint.users().current()));
    }

    @Test
    void tests_that_run_at_the_same_time_share_nothing() {
        TestExecutionSummary summary = run(AtTheSameTime.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(PROVIDED).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void provides_nothing_before_all_tests() {
        assertThat(run(BeforeAllOfThem.class).getContainersFailedCount()).isEqualTo(1);
        assertThat(PROVIDED).isEmpty();
    }

    @Test
    void does_not_resolve_other_types() {
        assertThat(run(OfAnotherType.class).getTestsFailedCount()).isEqualTo(1);
    }

    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                                .build(),
                        summary);
        return summary.getSummary();
    }
}
