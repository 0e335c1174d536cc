package io.github.stint.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class TestListingTest {

    /** What the bodies of {@link Sample} did, in their order. */
    private final List<String> done = new ArrayList<>();

    @Test
    void a_list_has_all_tests_and_runs_none() {
        List<String> listed = Lister.list(this);

        assertThat(listed)
                .containsExactlyInAnyOrder("one(TestReporter)", "repetition 1 of 2", "repetition 2 of 2", "dynamic");
        assertThat(done).isEmpty();
    }

    @Test
    void tests_run_outside_of_a_list() {
        List<String> run = run();

        assertThat(run)
                .containsExactlyInAnyOrder("one(TestReporter)", "repetition 1 of 2", "repetition 2 of 2", "dynamic");
        assertThat(done)
                .containsExactlyInAnyOrder(
                        "before", "one", "after", "before", "two", "after", "before", "two", "after", "before",
                        "dynamic", "after");
    }

    @Test
    void another_method_of_the_same_class_lists_nothing() {
        assertThat(Lister.run(this)).hasSize(4);
        assertThat(done).contains("one", "two", "dynamic");
    }

    @Test
    void junit_finds_the_extension() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(TestListing.class);
    }

    /** Reports what its bodies do. */
    static class Sample {

        @RegisterExtension
        static final TestListing LISTING = new TestListing(new Listing(Lister.class.getName(), "list"));

        @BeforeEach
        void before(TestReporter reporter) {
            reporter.publishEntry("before");
        }

        @Test
        void one(TestReporter reporter) {
            reporter.publishEntry("one");
        }

        @RepeatedTest(2)
        void two(TestReporter reporter) {
            reporter.publishEntry("two");
        }

        @TestFactory
        DynamicTest dynamic(TestReporter reporter) {
            return DynamicTest.dynamicTest("dynamic", () -> reporter.publishEntry("dynamic"));
        }

        @AfterEach
        void after(TestReporter reporter) {
            reporter.publishEntry("after");
        }
    }

    /** In the place of PIT's class that lists tests. */
    private static final class Lister {

        private Lister() {}

        static List<String> list(TestListingTest test) {
            return test.run();
        }

        static List<String> run(TestListingTest test) {
            return test.run();
        }
    }

    /** Runs the sample as PIT does, and returns the names of the tests that ended successfully. */
    private List<String> run() {
        List<String> names = new ArrayList<>();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(Sample.class))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                                    done.addAll(entry.getKeyValuePairs().values());
                                }

                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                                        names.add(test.getDisplayName());
                                    }
                                }
                            });
        }
        return names;
    }
}
