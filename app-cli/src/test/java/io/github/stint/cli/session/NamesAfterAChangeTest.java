package io.github.stint.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Clients;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.project.Projects;
import io.github.stint.core.tag.Tags;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.Users;
import io.github.stint.core.workspace.Workspaces;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was changed stays changed when a name cannot be read afterwards, and nobody is told to do it again. */
class NamesAfterAChangeTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpAProject() {
        terminal.project("Website");
        terminal.run("log", "8:00-9:00", "Earlier", "-p", "Website").done();
        terminal.run("start", "Running", "-p", "Website", "--at", "10:00").done();
    }

    private RunResult runWithoutNames(String... arguments) {
        return terminal.run(settings -> new WithoutProjectNames(terminal.stint()), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Work -p Website",
                "switch Work -p Website",
                "continue",
                "stop",
                "cancel",
                "log 1h Work -p Website",
                "entry edit @1 -d Work",
                "entry create --user Ada --start 9:00 --end 10:00 -p Website",
            })
    void tellsTheNewsAllTheSame(String line) {
        RunResult told = runWithoutNames((line + " --json").split(" ", -1)).done();

        assertThat(told.json()).containsEntry("projectName", null).doesNotContainEntry("projectId", null);
        assertThat(told.err()).contains("note: something that belongs to it could not be read: too many requests");
    }

    @Test
    void failsToShowWhatItOnlyReads() {
        assertThat(runWithoutNames("entry", "list", "--json").failed(8).error()).containsEntry("retryable", true);
        runWithoutNames("status").failed(8);
    }

    /** Refuses to tell the name of any project by its id. */
    private record WithoutProjectNames(Stint stint) implements Stint {

        @Override
        public Projects projects() {
            Projects projects = stint.projects();
            return (Projects) Proxy.newProxyInstance(
                    Projects.class.getClassLoader(), new Class<?>[] {Projects.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("find")) {
                            throw new RateLimited("show project");
                        }
                        return method.invoke(projects, arguments);
                    });
        }

        @Override
        public Connections connections() {
            return stint.connections();
        }

        @Override
        public Users users() {
            return stint.users();
        }

        @Override
        public Workspaces workspaces() {
            return stint.workspaces();
        }

        @Override
        public Clients clients() {
            return stint.clients();
        }

        @Override
        public Tasks tasks() {
            return stint.tasks();
        }

        @Override
        public Tags tags() {
            return stint.tags();
        }

        @Override
        public TimeEntries timeEntries() {
            return stint.timeEntries();
        }

        @Override
        public void close() {
            stint.close();
        }
    }
}
