package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryEditTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logEntryWithAllFields() {
        Project website = terminal.project("Website");
        terminal.task("Design", website);
        terminal.task("Build", website);
        terminal.task("Design", terminal.project("Shop"));
        terminal.tags("deep", "remote", "urgent");
        terminal.run(
                        "log",
                        "9:00-10:00",
                        "Draw",
                        "-p",
                        "Website",
                        "-t",
                        "Design",
                        "--tag",
                        "deep",
                        "--tag",
                        "remote",
                        "--billable")
                .done();
    }

    private Map<String, @Nullable Object> entry() {
        return terminal.run("entry", "show", "@1", "--json").json();
    }

    private RunResult edit(String... options) {
        return terminal.run(Stream.concat(Stream.of("entry", "edit", "@1"), Stream.of(options))
                .toArray(String[]::new));
    }

    /** The current entry with other values of these fields. */
    private Map<String, @Nullable Object> entryWith(Map<String, Object> fields, String... absent) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(entry());
        changed.putAll(fields);
        for (String field : absent) {
            changed.put(field, null);
        }
        return changed;
    }

    @ParameterizedTest
    @CsvSource({
        "-p Shop, 'note: the entry is billable, but its new project is not; change that with --no-billable'",
        "-p Shop --no-billable, ''",
        "-p Shop --billable, ''",
        "-d Paint, ''",
    })
    void notes_when_a_moved_entry_is_not_billable_as_its_new_project(String options, String note) {
        String[] words = (options + " --no-task").split(" ", -1);

        assertThat(edit(words).done().err().strip()).isEqualTo(note);
    }

    @Test
    void printsUpdatedEntry() {
        assertThat(edit("-d", "Paint").line())
                .isEqualTo("Updated \"Paint\" on Website / Design [deep, remote] (billable), "
                        + "09:00 to 10:00, 1:00:00 (UTC): description: \"Draw\" → \"Paint\"");
    }

    @Test
    void states_each_field_that_changed() {
        RunResult edited = edit("-p", "Shop", "--no-task", "--end", "11:30", "--start", "8:15", "--clear-tags");

        assertThat(edited.line())
                .endsWith(": project: Website → Shop, task: Design → none, tags: deep, remote → none, "
                        + "start: 09:00 → 08:15, end: 10:00 → 11:30");
        assertThat(edit("--no-billable").line()).endsWith(": billable: yes → no");
        assertThat(edit("-d", "").line()).endsWith(": description: \"Draw\" → none");
        assertThat(edit("-p", "Shop").line()).endsWith(": no change");
    }

    @Test
    void changesTheDescriptionOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of("description", "Paint"));

        assertThat(edit("--description", "Paint", "--json").json()).isEqualTo(expected);
        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void clearsTheDescriptionOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of("description", ""));

        edit("--description", "").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void movesTheStartOnly() {
        Map<String, @Nullable Object> expected =
                entryWith(Map.of("start", "2026-03-02T08:30:00Z", "duration", "PT1H30M"));

        edit("--start", "8:30").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void movesTheEndOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of("end", "2026-03-02T11:00:00Z", "duration", "PT2H"));

        edit("--end", "-1h").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void changesBillableOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of("billable", false));

        edit("--no-billable").done();

        assertThat(entry()).isEqualTo(expected);
        edit("--billable").done();
        assertThat(entry()).containsEntry("billable", true);
    }

    @Test
    void changesTheTaskOnly() {
        Map<String, @Nullable Object> expected = entryWith(
                Map.of("taskId", terminal.ids("task", "show", "Build", "-p", "Website"), "taskName", "Build"));

        edit("-t", "Build").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void clearsTheTaskOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of(), "taskId", "taskName");

        RunResult cleared = edit("--no-task").done();

        assertThat(entry()).isEqualTo(expected);
        assertThat(cleared.err()).isEmpty();
    }

    @Test
    void replacesTheTagsOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of(
                "tagIds",
                List.of(terminal.ids("tag", "show", "urgent"), terminal.ids("tag", "show", "deep")),
                "tagNames",
                List.of("urgent", "deep")));

        edit("--tag", "urgent", "--tag", "deep", "--tag", "urgent").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void clearsTheTagsOnly() {
        Map<String, @Nullable Object> expected = entryWith(Map.of("tagIds", List.of(), "tagNames", List.of()));

        edit("--clear-tags").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void removesTheTaskWithItsProject() {
        Map<String, @Nullable Object> expected = entryWith(Map.of(), "projectId", "projectName", "taskId", "taskName");

        RunResult cleared = edit("--no-project").done();

        assertThat(entry()).isEqualTo(expected);
        assertThat(cleared.err()).isEqualTo("note: the task Design was removed with its project\n");
    }

    @Test
    void movesToATaskOfAnotherProject() {
        Map<String, @Nullable Object> expected = entryWith(Map.of(
                "projectId", terminal.ids("project", "show", "Shop"),
                "projectName", "Shop",
                "taskId", terminal.ids("task", "show", "Design", "-p", "Shop")));

        edit("-p", "Shop", "-t", "Design").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void movesToAnotherProjectWithoutATask() {
        Map<String, @Nullable Object> expected = entryWith(
                Map.of("projectId", terminal.ids("project", "show", "Shop"), "projectName", "Shop"),
                "taskId",
                "taskName");

        edit("-p", "Shop", "--no-task").done();

        assertThat(entry()).isEqualTo(expected);
    }

    @Test
    void rejectsMoveThatWouldLoseTheTask() {
        Map<String, @Nullable Object> before = entry();

        assertThat(edit("-p", "Shop").failed(7).err())
                .contains(
                        "Design", "Shop", "name a task of the new project, or remove the task", "-t TASK", "--no-task");

        assertThat(entry()).isEqualTo(before);
    }

    @Test
    void keepsTheTaskWhenTheProjectStaysTheSame() {
        Map<String, @Nullable Object> before = entry();

        edit("-p", "website").done();

        assertThat(entry()).isEqualTo(before);
    }

    @Test
    void settingTheEndStopsTheTimer() {
        terminal.run("start", "Running", "--at", "11:00").done();

        assertThat(terminal.run("entry", "edit", "@", "--end", "11:30", "--json")
                        .json())
                .containsEntry("running", false)
                .containsEntry("duration", "PT30M");
        terminal.run("stop").failed(10);
    }

    @Test
    void leavesARunningTimerRunning() {
        terminal.run("start", "Running", "--at", "11:00").done();

        assertThat(terminal.run("entry", "edit", "@", "--start", "11:30", "-d", "Walking")
                        .line())
                .isEqualTo("Updated \"Walking\", since 11:30, 0:30:00 so far (UTC): "
                        + "description: \"Running\" → \"Walking\", start: 11:00 → 11:30");
    }

    @Test
    void notesMoveToArchivedProject() {
        terminal.run("project", "archive", "Shop").done();

        assertThat(edit("-p", "Shop", "--no-task", "--no-billable").done().err())
                .isEqualTo("note: the project Shop is archived\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-p Shop --no-project",
                "-t Build --no-task",
                "--tag deep --clear-tags",
                "--billable --no-billable",
                "-d one -d two",
            })
    void rejectsContradictoryOptions(String options) {
        Map<String, @Nullable Object> before = entry();

        edit(options.isEmpty() ? new String[0] : options.split(" ", -1)).failed(2);

        assertThat(entry()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--start 11:00",
                "--end 8:00",
                "--start whenever",
                "-d <b>",
                "--start 1900-01-01T00:00:00Z",
                "--no-project -t Build"
            })
    void rejectsInvalidValues(String options) {
        Map<String, @Nullable Object> before = entry();

        edit(options.split(" ", -1)).failed(7);

        assertThat(entry()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-p nowhere", "-t nothing", "--tag nobody", "-p Shop -t Build", "--tag deep --tag nobody"})
    void changesNothingWhenANameIsNotFound(String options) {
        Map<String, @Nullable Object> before = entry();

        edit(Stream.concat(Stream.of("-d", "Changed"), Stream.of(options.split(" ", -1)))
                        .toArray(String[]::new))
                .failed(6);

        assertThat(entry()).isEqualTo(before);
    }

    @Test
    void requiresProjectForTask() {
        terminal.run("log", "10:00-11:00", "Bare").done();

        assertThat(edit("-t", "Design").failed(7).err()).contains("name the project too", "-p PROJECT");
    }

    @Test
    void rejectsUnknownEntry() {
        terminal.run("entry", "edit", "@", "-d", "x").failed(10);
        terminal.run("entry", "edit", "@2", "-d", "x").failed(6);
        terminal.run("entry", "edit", "no/ref", "-d", "x").failed(7);
    }
}
