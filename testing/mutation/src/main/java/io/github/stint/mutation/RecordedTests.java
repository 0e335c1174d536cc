package io.github.stint.mutation;

import java.util.List;
import java.util.Optional;
import org.junit.platform.launcher.Launcher;
import org.pitest.help.PitHelpError;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.NullExecutionListener;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnit;
import org.pitest.testapi.TestUnitExecutionListener;
import org.pitest.testapi.TestUnitFinder;

/** Records the tests that JUnit ran while PIT measured what they reach, and gives PIT these when it lists them only. */
final class RecordedTests implements Configuration {

    private final Configuration junit;
    private final TestRecords records;
    private final Launcher launcher;
    private final Runnable warmUp;

    /** @param warmUp runs before each list */
    RecordedTests(Configuration junit, TestRecords records, Launcher launcher, Runnable warmUp) {
        this.junit = junit;
        this.records = records;
        this.launcher = launcher;
        this.warmUp = warmUp;
    }

    /** Before the plugin for JUnit, which has the default. */
    @Override
    public int priority() {
        return DEFAULT_PRIORITY - 1;
    }

    @Override
    public TestUnitFinder testUnitFinder() {
        TestUnitFinder finder = junit.testUnitFinder();
        return (testClass, listener) -> find(testClass, listener, finder);
    }

    private List<TestUnit> find(Class<?> testClass, TestUnitExecutionListener listener, TestUnitFinder finder) {
        if (isListOnly(listener)) {
            warmUp.run();
            return records.read(testClass)
                    .map(ids -> tests(testClass, ids))
                    .orElseGet(() -> finder.findTestUnits(testClass, listener));
        }
        List<TestUnit> tests = finder.findTestUnits(testClass, listener);
        records.write(
                testClass,
                tests.stream().map(test -> test.getDescription().getName()).toList());
        return tests;
    }

    private List<TestUnit> tests(Class<?> testClass, List<String> ids) {
        return ids.stream()
                .<TestUnit>map(id -> new RecordedTest(testClass, id, launcher))
                .toList();
    }

    /** PIT listens to tests only while it measures what they reach. */
    private static boolean isListOnly(TestUnitExecutionListener listener) {
        return listener instanceof NullExecutionListener;
    }

    @Override
    public TestSuiteFinder testSuiteFinder() {
        return junit.testSuiteFinder();
    }

    @Override
    public Optional<PitHelpError> verifyEnvironment() {
        return junit.verifyEnvironment();
    }
}
