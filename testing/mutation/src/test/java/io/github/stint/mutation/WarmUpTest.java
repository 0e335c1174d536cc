package io.github.stint.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

class WarmUpTest {

    private final List<String> started = new ArrayList<>();

    private WarmUp warmUp(String method) {
        Launcher launcher = LauncherFactory.create();
        launcher.registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier test) {
                if (test.isTest()) {
                    started.add(test.getDisplayName());
                }
            }
        });
        return new WarmUp(launcher, Optional.of(method).filter(name -> !name.isEmpty()));
    }

    @Test
    void runs_the_test_once() {
        WarmUp warmUp = warmUp(Sample.class.getName() + ".one");

        warmUp.run();
        warmUp.run();

        assertThat(started).containsExactly("one()");
    }

    @Test
    void may_have_nothing_to_run() {
        warmUp("").run();

        assertThat(started).isEmpty();
    }

    @Test
    void fails_if_there_is_no_such_test() {
        assertThatThrownBy(() -> warmUp(Sample.class.getName() + ".renamed").run())
                .hasStackTraceContaining("renamed");
    }
}
