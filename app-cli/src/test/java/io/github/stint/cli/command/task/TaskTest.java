package io.github.stint.cli.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpTwoProjects() {
        Project website = terminal.project("Website");
        terminal.task("Design", website);
        terminal.task("Build", website);
        terminal.task("Design", terminal.project("Shop"));
    }

    private Map<String, @Nullable Object> task(String name) {
        return terminal.run("task", "show", name, "-p", "Website", "--json").json();
    }

    private String tasks() {
        return terminal.run("task", "list", "-p", "Website", "--json").done().out();
    }

    @Test
    void createsTaskWithAllFields() {
        assertThat(terminal.run(
                                "task",
                                "create",
                                "Test",
                                "-p",
                                "Website",
                                "--estimate",
                                "1h30m",
                                "--billable",
                                "--assignee",
                                "Ada",
                                "--assignee",
                                "grace@example.com",
                                "--json")
                        .json())
                .containsEntry("name", "Test")
                .containsEntry("projectId", terminal.ids("project", "show", "Website"))
                .containsEntry("status", "ACTIVE")
                .containsEntry("estimate", "PT1H30M")
                .containsEntry("billable", true)
                .containsEntry("assigneeIds", List.of(Terminal.ADA.value(), Terminal.GRACE.value()));
    }

    @Test
    void createsTaskWithNameOnly() {
        assertThat(terminal.run("task", "create", "Test", "--project", "Website")
                        .line())
                .isEqualTo("Created task \"Test\"");
        assertThat(task("Test"))
                .containsEntry("estimate", "PT0S")
                .containsEntry("billable", false)
                .containsEntry("assigneeIds", List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "task create Test, 2",
        "task create -p Website, 2",
        "task create Design -p Website, 7",
        "task create Test -p Nowhere, 6",
        "task create Test -p Website --assignee Nobody, 6",
        "task create Test -p Website --estimate soon, 7",
        "task list, 2",
        "task list -p Nowhere, 6",
        "task list -p Website --status halfway, 2",
        "task show Design, 2",
        "task show Test -p Shop, 6",
        "task update Design -p Website, 2",
        "task update Design --name Draw, 2",
        "task update Test -p Website --name Draw, 6",
        "task update Design -p Website --name Build, 7",
        "task update Design -p Website --estimate -1h, 7",
        "task update Design -p Website --assignee Ada --clear-assignees, 2",
        "task done Design, 2",
        "task done Test -p Website, 6",
        "task delete Design -p Website -y, 7",
        "task delete Design -y, 2",
    })
    void rejectsInvalidArguments(String line, int exitCode) {
        String before = tasks();

        terminal.run(line.split(" ", -1)).failed(exitCode);

        assertThat(tasks()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task list -p Website | Build, Design, Review",
                "task list -p Website --name I | Build, Design, Review",
                "task list -p Website --name SI | Design",
                "task list -p Website --status done | Review",
                "task list -p Website --status ACTIVE | Build, Design",
                "task list -p Website --limit 1 | Build",
                "task list -p Shop | Design",
            })
    void listsMatchingTasks(String line, String expected) {
        terminal.run("task", "create", "Review", "-p", "Website").done();
        terminal.run("task", "done", "Review", "-p", "Website").done();

        assertThat(String.join(
                        ", ", terminal.run((line + " --json").split(" ", -1)).column("name")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "name, --name, Draw, Draw",
        "estimate, --estimate, 2h, PT2H",
        "estimate, --estimate, 1h 30m, PT1H30M",
        "estimate, --estimate, 0m, PT0S"
    })
    void updatesOnlyTheGivenField(String field, String option, String value, String expected) {
        terminal.run("task", "update", "Design", "-p", "Website", "--estimate", "9h", "--billable", "--assignee", "Ada")
                .done();
        Map<String, @Nullable Object> after = new LinkedHashMap<>(task("Design"));
        after.put(field, expected);

        assertThat(terminal.run("task", "update", "Design", "-p", "Website", option, value, "--json")
                        .json())
                .isEqualTo(after);
    }

    @Test
    void updatesBillableAndAssignees() {
        assertThat(terminal.run(
                                "task",
                                "update",
                                "Design",
                                "-p",
                                "Website",
                                "--billable",
                                "--assignee",
                                "grace",
                                "--json")
                        .json())
                .containsEntry("billable", true)
                .containsEntry("assigneeIds", List.of(Terminal.GRACE.value()));
        assertThat(terminal.run(
                                "task",
                                "update",
                                "Design",
                                "-p",
                                "Website",
                                "--no-billable",
                                "--clear-assignees",
                                "--json")
                        .json())
                .containsEntry("billable", false)
                .containsEntry("assigneeIds", List.of());
    }

    @Test
    void marksDoneAndReopens() {
        assertThat(terminal.run("task", "done", "Design", "-p", "Website").line())
                .isEqualTo("Done: task \"Design\"");
        assertThat(task("Design")).containsEntry("status", "DONE");
        assertThat(terminal.run("task", "reopen", "Design", "-p", "Website").line())
                .isEqualTo("Reopened task \"Design\"");
        assertThat(task("Design")).containsEntry("status", "ACTIVE");
    }

    @Test
    void deletesDoneTask() {
        terminal.run("task", "done", "Design", "-p", "Website").done();

        assertThat(terminal.run("task", "delete", "Design", "-p", "Website", "-y")
                        .line())
                .isEqualTo("Deleted task \"Design\"");
        terminal.run("task", "show", "Design", "-p", "Website").failed(6);
        terminal.run("task", "show", "Design", "-p", "Shop").done();
    }

    @Test
    void marksDoneAndDeletesAtOnce() {
        assertThat(terminal.run("task", "delete", "Design", "-p", "Website", "--done", "-y", "--json")
                        .json())
                .containsEntry("name", "Design")
                .containsEntry("status", "DONE");
        terminal.run("task", "show", "Design", "-p", "Website").failed(6);
    }

    @Test
    void notesUseOfDoneTask() {
        terminal.run("task", "done", "Design", "-p", "Website").done();

        assertThat(terminal.run("start", "-p", "Website", "-t", "Design").done().err())
                .isEqualTo("note: the task Design is done\n");
    }
}
