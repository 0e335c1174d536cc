package io.github.stint.mutation;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherFactory;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.junit5.JUnit5TestPluginFactory;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;

/**
 * Gives PIT the tests of a class without running them again. PIT finds it as a service.
 *
 * <p>PIT starts a VM that runs all tests and measures which of them reach which class, and then a VM for each class that
 * it changes. There its plugin for JUnit runs the classes of tests that reach the class once more, only to list their
 * tests. That took half of the time of mutation tests. The list cannot have changed since the first VM, so that one
 * records it in a folder, and the others read it.
 *
 * <p>The folder is the system property {@code stint.mutation.tests}. The property {@code stint.mutation.warmup} may name a test; see
 * {@link WarmUp}.
 */
public final class RecordedTestsFactory implements TestPluginFactory {

    private static final String FOLDER = "stint.mutation.tests";
    private static final String WARM_UP = "stint.mutation.warmup";

    @Override
    public Configuration createTestFrameworkConfiguration(
            TestGroupConfig groups,
            ClassByteArraySource source,
            Collection<String> excludedRunners,
            Collection<String> includedTestMethods) {
        Configuration junit = new JUnit5TestPluginFactory()
                .createTestFrameworkConfiguration(groups, source, excludedRunners, includedTestMethods);
        TestRecords records = new TestRecords(Path.of(Objects.requireNonNull(System.getProperty(FOLDER), FOLDER)));
        // The VM ends with the session, which therefore is not closed.
        Launcher launcher = LauncherFactory.openSession().getLauncher();
        Optional<String> warmUp = Optional.ofNullable(System.getProperty(WARM_UP));
        return new RecordedTests(junit, records, launcher, new WarmUp(launcher, warmUp));
    }

    @Override
    public String name() {
        return "recorded tests";
    }

    @Override
    public String description() {
        return "lists the tests of JUnit once, and not in each VM";
    }
}
