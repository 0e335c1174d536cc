package io.github.stint.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * What came of running a test class with JUnit's launcher, as a build tool does.
 *
 * @param failures the error of each failed test, by the name of its method
 */
record ContractRun(long started, long succeeded, Map<String, Throwable> failures) {

    static ContractRun of(Class<?> testClass) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(testClass))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        return new ContractRun(
                summary.getTestsStartedCount(), summary.getTestsSucceededCount(), byMethod(summary.getFailures()));
    }

    private static Map<String, Throwable> byMethod(List<TestExecutionSummary.Failure> failures) {
        Function<TestExecutionSummary.Failure, String> method = failure ->
                ((MethodSource) failure.getTestIdentifier().getSource().orElseThrow()).getMethodName();
        return failures.stream().collect(Collectors.toMap(method, TestExecutionSummary.Failure::getException));
    }

    /** Runs the named class in a process of its own; see {@link PublishedArtifactTest}. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        ContractRun run = of(Class.forName(arguments[0]));
        System.out.println("started " + run.started() + ", succeeded " + run.succeeded());
        run.failures().forEach((method, error) -> System.out.println(method + ": " + error));
    }
}
