package io.github.stint.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.LifecycleHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class PropertyListingTest {

    @Test
    void a_list_has_the_property_and_does_not_run_it() {
        assertThat(Lister.list()).containsExactly("always_true: SUCCESSFUL");
    }

    @Test
    void a_property_runs_outside_of_a_list() {
        assertThat(run()).containsExactly("try", "try", "try", "always_true: SUCCESSFUL");
    }

    @Test
    void jqwik_finds_the_hook() {
        assertThat(ServiceLoader.load(LifecycleHook.class)).hasAtLeastOneElementOfType(PropertyListing.class);
    }

    static class Sample {

        @Property(tries = 3)
        @AddLifecycleHook(Hook.class)
        boolean always_true(@ForAll @IntRange(min = 1, max = 1_000_000) int any) {
            return any > 0;
        }
    }

    /** Lists for the method of this test instead of PIT's, and reports each try that runs. */
    static final class Hook implements AroundTryHook {

        private final PropertyListing hook = new PropertyListing(new Listing(Lister.class.getName(), "list"));

        @Override
        public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor aTry, List<Object> parameters)
                throws Throwable {
            return hook.aroundTry(
                    context,
                    values -> {
                        context.reporter().publishValue("what", "try");
                        return aTry.execute(values);
                    },
                    parameters);
        }
    }

    /** In the place of PIT's class that lists tests. */
    private static final class Lister {

        private Lister() {}

        static List<String> list() {
            return run();
        }
    }

    /** Runs the sample as PIT does, and returns its reports and how it ended. */
    private static List<String> run() {
        List<String> events = new ArrayList<>();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(Sample.class))
                                    .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                                    if (entry.getKeyValuePairs().containsValue("try")) {
                                        events.add("try");
                                    }
                                }

                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    if (test.isTest()) {
                                        events.add(test.getDisplayName().replace(' ', '_') + ": " + result.getStatus());
                                    }
                                }
                            });
        }
        return events;
    }
}
