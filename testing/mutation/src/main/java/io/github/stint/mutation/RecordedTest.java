package io.github.stint.mutation;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.pitest.testapi.AbstractTestUnit;
import org.pitest.testapi.Description;
import org.pitest.testapi.ResultCollector;

/** A test that JUnit finds by its id. Asks no other engine than its own, because that takes as long as a short test. */
final class RecordedTest extends AbstractTestUnit {

    private final UniqueId id;
    private final Launcher launcher;

    RecordedTest(Class<?> testClass, String id, Launcher launcher) {
        super(new Description(id, testClass));
        this.id = UniqueId.parse(id);
        this.launcher = launcher;
    }

    @Override
    public void execute(ResultCollector results) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectUniqueId(id))
                .filters(EngineFilter.includeEngines(id.getEngineId().orElseThrow()))
                .build();
        launcher.execute(request, new Results(getDescription(), results));
    }

    /** Passes what happens to the test, and to what is around it, on to PIT. */
    private record Results(Description test, ResultCollector results) implements TestExecutionListener {

        @Override
        public void executionStarted(TestIdentifier started) {
            if (started.isTest()) {
                results.notifyStart(test);
            }
        }

        @Override
        public void executionSkipped(TestIdentifier skipped, String reason) {
            results.notifySkipped(test);
        }

        /** An assumption that does not hold is no failure. A failure before or after all tests of a class is one. */
        @Override
        public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                results.notifyEnd(test, result.getThrowable().orElseGet(AssertionError::new));
            } else if (finished.isTest()) {
                results.notifyEnd(test);
            }
        }
    }
}
