package io.github.stint.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.page.Page;
import io.github.stint.core.project.Projects;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimerStarted;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change counts as done when a name cannot be read afterwards, so that the user does not repeat it. */
class NamesAfterAChangeTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpAProject() {
        terminal.project("Website");
        terminal.run("log", "8:00-9:00", "Earlier", "-p", "Website").done();
        terminal.run("start", "Running", "-p", "Website", "--at", "10:00").done();
    }

    private RunResult runWithoutNames(String... arguments) {
        return terminal.run(settings -> new WithoutProjectNames(terminal.openStint()), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Work -p Website",
                "switch Work -p Website",
                "log 1h Work -p Website",
                "entry create --user Ada --start 9:00 --end 10:00 -p Website",
            })
    @DisplayName("a project that was found to make the change is not read again to report it")
    void knows_the_names_of_what_was_found(String line) {
        RunResult changed = runWithoutNames((line + " --json").split(" ", -1)).done();

        assertThat(changed.json()).containsEntry("projectName", "Website");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "entry edit @1 -d Work"})
    void reports_the_change_without_the_name(String line) {
        RunResult changed = runWithoutNames((line + " --json").split(" ", -1)).done();

        assertThat(changed.json()).containsEntry("projectName", null).doesNotContainEntry("projectId", null);
        assertThat(changed.err()).contains("could not be read: too many requests");
    }

    @Test
    void a_stopped_timer_is_reported_without_reading_names() {
        RunResult changed = runWithoutNames("stop", "--json").done();

        assertThat(changed.json()).containsEntry("projectName", null).doesNotContainEntry("projectId", null);
        assertThat(changed.err()).isEmpty();
    }

    @Test
    void changes_nothing_when_it_cannot_look_up_what_it_continues() {
        String before = terminal.entries();

        runWithoutNames("continue").failed(8);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void fails_to_show_what_it_only_reads() {
        assertThat(runWithoutNames("entry", "list", "--json").failed(8).error()).containsEntry("retryable", true);
        runWithoutNames("status").failed(8);
    }

    /** Returns entries without names, and fails to read a project by its id. */
    private static final class WithoutProjectNames extends ForwardingStint {

        WithoutProjectNames(Stint stint) {
            super(stint);
        }

        @Override
        public Projects projects() {
            Projects projects = decorated().projects();
            return (Projects) Proxy.newProxyInstance(
                    Projects.class.getClassLoader(), new Class<?>[] {Projects.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("find") || method.getName().equals("get")) {
                            throw new RateLimited("show project");
                        }
                        return method.invoke(projects, arguments);
                    });
        }

        @Override
        public TimeEntries timeEntries() {
            TimeEntries entries = decorated().timeEntries();
            return (TimeEntries) Proxy.newProxyInstance(
                    TimeEntries.class.getClassLoader(),
                    new Class<?>[] {TimeEntries.class},
                    (proxy, method, arguments) -> {
                        @Nullable Object result = method.invoke(entries, arguments);
                        return result == null ? null : withoutNames(result);
                    });
        }

        private static Object withoutNames(Object result) {
            if (result instanceof TimeEntry entry) {
                return entry.withNames(EntryNames.unknown());
            }
            if (result instanceof TimerStarted timer) {
                return new TimerStarted(
                        timer.started().withNames(EntryNames.unknown()),
                        timer.stopped().map(entry -> entry.withNames(EntryNames.unknown())));
            }
            if (result instanceof Optional<?> found) {
                return found.map(WithoutProjectNames::withoutNames);
            }
            if (result instanceof Page<?> page) {
                return page.map(WithoutProjectNames::withoutNames);
            }
            return result instanceof Stream<?> all ? all.map(WithoutProjectNames::withoutNames) : result;
        }
    }
}
