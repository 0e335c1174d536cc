package io.github.stint.mutation;

import java.util.Optional;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Runs a test once, before anything is changed, so that it starts the libraries of the others. PIT gives each test the time of its
 * measurement, which was in a VM that had run others before, and a second. A test that also had to start a library would take longer, and the
 * change be mistaken for an endless loop. Used by one thread.
 */
final class WarmUp implements Runnable {

    private final Launcher launcher;
    private Optional<String> method;

    /**
     * Creates a test that has not run.
     *
     * @param method its name after that of its class and a point, because {@code #} begins a comment in a file of options of Java; none if there
     *     is nothing to start
     */
    WarmUp(Launcher launcher, Optional<String> method) {
        this.launcher = launcher;
        this.method = method;
    }

    @Override
    public void run() {
        method.ifPresent(name -> launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(
                        name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1)))
                .build()));
        method = Optional.empty();
    }
}
