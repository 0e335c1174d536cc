package io.github.stint.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.help.PitHelpError;
import org.pitest.junit5.JUnit5TestPluginFactory;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.Description;
import org.pitest.testapi.NullExecutionListener;
import org.pitest.testapi.ResultCollector;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnit;
import org.pitest.testapi.TestUnitExecutionListener;
import org.pitest.testapi.TestUnitFinder;

class RecordedTestsTest {

    @TempDir
    Path folder;

    private int warmUps;

    @Test
    void a_list_has_the_tests_that_were_measured_and_does_not_ask_junit() {
        List<TestUnit> measured = measure(Sample.class);

        List<TestUnit> listed = list(new NoTests(), Sample.class);

        assertThat(measured).hasSize(5);
        assertThat(listed)
                .extracting(TestUnit::getDescription)
                .containsExactlyElementsOf(
                        measured.stream().map(TestUnit::getDescription).toList());
    }

    @Test
    void a_listed_test_runs_and_ends_as_it_does_in_junit() {
        List<TestUnit> measured = measure(Sample.class);

        List<TestUnit> listed = list(new NoTests(), Sample.class);

        assertThat(results(listed)).isEqualTo(results(measured));
        assertThat(results(listed))
                .filteredOn(result -> result.endsWith("passed"))
                .hasSize(3);
        assertThat(results(listed))
                .filteredOn(result -> result.endsWith("failed"))
                .hasSize(2);
    }

    @Test
    void only_a_list_warms_up() {
        measure(Sample.class);
        assertThat(warmUps).isZero();

        list(new NoTests(), Sample.class);

        assertThat(warmUps).isOne();
    }

    @Test
    void junit_lists_a_class_that_was_not_measured() {
        assertThat(list(junit(), Sample.class)).hasSize(5);
    }

    @Test
    void a_class_without_tests_has_an_empty_list() {
        measure(Object.class);

        assertThat(list(new NoTests(), Object.class)).isEmpty();
    }

    @Test
    void another_measurement_replaces_the_record() {
        new TestRecords(folder).write(Sample.class, List.of("[engine:junit-jupiter]/[class:Renamed]"));

        measure(Sample.class);

        assertThat(list(new NoTests(), Sample.class)).hasSize(5);
    }

    @Test
    void pit_finds_it_and_asks_it_before_the_plugin_for_junit() {
        assertThat(ServiceLoader.load(TestPluginFactory.class)).hasAtLeastOneElementOfType(RecordedTestsFactory.class);
        assertThat(recorded(junit()).priority()).isLessThan(junit().priority());
    }

    private RecordedTests recorded(Configuration junit) {
        return new RecordedTests(junit, new TestRecords(folder), LauncherFactory.create(), () -> warmUps++);
    }

    private List<TestUnit> measure(Class<?> testClass) {
        return recorded(junit()).testUnitFinder().findTestUnits(testClass, new Measurement());
    }

    private List<TestUnit> list(Configuration junit, Class<?> testClass) {
        return recorded(junit).testUnitFinder().findTestUnits(testClass, new NullExecutionListener());
    }

    private static Configuration junit() {
        return new JUnit5TestPluginFactory()
                .createTestFrameworkConfiguration(
                        new TestGroupConfig().withExcludedGroups("left-out"),
                        name -> Optional.empty(),
                        List.of(),
                        List.of());
    }

    private static List<String> results(List<TestUnit> tests) {
        List<String> results = new ArrayList<>();
        tests.forEach(test -> test.execute(new ResultCollector() {
            @Override
            public void notifyStart(Description description) {
                results.add(description + " started");
            }

            @Override
            public void notifyEnd(Description description) {
                results.add(description + " passed");
            }

            @Override
            public void notifyEnd(Description description, Throwable cause) {
                results.add(description + " failed");
            }

            @Override
            public void notifySkipped(Description description) {
                results.add(description + " skipped");
            }

            @Override
            public boolean shouldExit() {
                return false;
            }
        }));
        return results;
    }

    /** In the place of what PIT listens with while it measures. */
    private static final class Measurement implements TestUnitExecutionListener {

        @Override
        public void executionStarted(Description description, boolean suppressParallelWarning) {}

        @Override
        public void executionFinished(Description description, boolean passed, Throwable cause) {}
    }

    /** Fails if it is asked for tests. */
    private static final class NoTests implements Configuration {

        @Override
        public TestUnitFinder testUnitFinder() {
            return (testClass, listener) -> {
                throw new AssertionError("asked for the tests of " + testClass);
            };
        }

        @Override
        public TestSuiteFinder testSuiteFinder() {
            return testClass -> List.of();
        }

        @Override
        public Optional<PitHelpError> verifyEnvironment() {
            return Optional.empty();
        }
    }
}
