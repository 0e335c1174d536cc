package io.github.stint.cli.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void fill() {
        Project website = terminal.project("Website", terminal.client("Acme"));
        terminal.task("Design", website);
        terminal.project("Shop");
        terminal.tags("deep");
        terminal.run("log", "8:00-9:00", "Mail").done();
        terminal.run("log", "9:00-11:00", "Review", "-p", "Website", "-t", "Design", "--tag", "deep")
                .done();
        terminal.run("start", "Timer", "--at", "11:00", "--tag", "deep").done();
    }

    private RunResult run(String line) {
        return terminal.run(line.split(" ", -1));
    }

    /** Everything that is stored. */
    private String state() {
        return terminal.entries()
                + run("project list --json").out()
                + run("client list --json").out()
                + run("task list -p Website --json").out()
                + run("tag list --json").out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Next",
                "switch Next -p Website",
                "continue @1",
                "stop",
                "stop --at 11:30",
                "log 11:10-11:20 Call",
                "entry create Call --user Ada --start 9:00 --end 10:00",
                "entry edit @1 -d New -p Shop --no-task --clear-tags --start 9:30 --end 10:30 --billable",
                "entry edit @1 --no-project",
                "entry edit @ -d Running --start 11:15",
                "entry edit @ --end 11:45",
                "entry edit @1 @2 -p Shop --no-task",
                "entry split @1 9:30 10:15",
                "entry split @ 11:30",
                "entry duplicate @1 --on yesterday",
                "project update Website --name Site --no-client --color #FF0000 --note x --public",
                "project archive Shop",
                "client update Acme --name Corp --note x --email a@example.com",
                "client archive Acme",
                "task update Design -p Website --name Draw --estimate 2h --assignee Ada",
                "task done Design -p Website",
                "tag update deep --name shallow",
                "tag archive deep",
            })
    void restores_everything(String line) {
        String before = state();
        run(line).done();
        assertThat(state()).isNotEqualTo(before);

        run("undo").done();

        assertThat(state()).isEqualTo(before);
        assertThat(run("undo --list --json").column("command")).containsExactly("start", "log", "log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "entry delete @1 -y", "entry delete @ @1 @2 -y"})
    void creates_again_what_was_deleted_with_a_new_id(String line) {
        String before = state();
        run(line).done();

        assertThat(run("undo").done().out()).contains("Undo recreated ", "(with the new id ");

        assertThat(withoutIds(state())).isEqualTo(withoutIds(before)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    project create New | Undo archived project "New"
                    client create New  | Undo archived client "New"
                    tag create new     | Undo archived tag "new"
                    """)
    void archives_what_was_created(String line, String message) {
        run(line).done();

        assertThat(run("undo --dry-run").done().out()).contains(message.replace("Undo", "Undo would have"));
        assertThat(run("undo").done().out()).contains(message);
        assertThat(run(line.replaceFirst(" create.*", " list --archived --json"))
                        .column("name"))
                .hasSize(1);
    }

    @Test
    void marks_a_task_that_was_created_as_done() {
        run("project create Site").done();
        run("task create Draft -p Site").done();

        assertThat(run("undo").done().out()).contains("Undo marked as done task \"Draft\"");
        assertThat(run("task list -p Site --status done --json").column("name")).hasSize(1);
    }

    private static String withoutIds(String text) {
        return text.replaceAll("\"id\": \"\\w+\"", "");
    }

    @Test
    void undoes_one_change_after_the_other_also_across_a_new_id() {
        String before = state();
        run("entry edit @1 -d First").done();
        run("entry edit @1 -d Second").done();
        run("entry delete @1 -y").done();

        run("undo").done();
        run("undo").done();
        run("undo").done();

        assertThat(withoutIds(state())).isEqualTo(withoutIds(before));
    }

    @Test
    void resuming_is_undone_with_the_timer_that_it_stopped() {
        run("cancel").done();
        run("start Early --at 8:30").done();
        String before = state();
        run("entry resume @1").done();
        assertThat(state()).isNotEqualTo(before);

        run("undo").done();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void undoes_all_changes_in_turn_until_none_is_left() {
        run("undo").done();
        run("undo").done();
        run("undo").done();

        assertThat(run("undo").failed(7).err()).contains("there is no change to undo");
        assertThat(run("entry list --json").jsonArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "entry edit @ -d Other, has changed since: description",
        "stop, has changed since: end",
    })
    void is_refused_if_the_entry_has_changed_since(String other, String reason) {
        changeElsewhere(other);
        String before = state();

        assertThat(run("undo").failed(7).err()).contains("the time entry \"Timer\" (", reason, "nothing was undone");
        assertThat(run("undo --json").failed(7).error()).containsEntry("code", "changed-since");
        assertThat(state()).isEqualTo(before);
    }

    /** Makes a change that is not in the journal. */
    private void changeElsewhere(String line) {
        terminal.run(settings -> terminal.openStint(), line.split(" ", -1)).done();
    }

    @Test
    void is_refused_if_an_edited_entry_was_deleted_since() {
        run("entry edit @1 -d New").done();
        changeElsewhere("entry delete @1 -y");

        assertThat(run("undo").failed(7).err()).contains("does not exist any more");
    }

    @Test
    void is_refused_if_another_timer_would_be_stopped() {
        run("stop").done();
        changeElsewhere("start Other");
        String before = state();

        assertThat(run("undo").failed(7).err()).contains("another timer is running");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void removes_a_change_that_was_taken_back_by_other_means() {
        changeElsewhere("cancel");

        assertThat(run("undo").failed(7).err()).contains("already taken back");
        assertThat(run("undo --list --json").column("command")).containsExactly("log", "log");
    }

    @ParameterizedTest
    @CsvSource({
        "project delete Shop --archive -y, deleted the project \"Shop\"",
        "tag delete deep -y, deleted the tag \"deep\"",
    })
    void refuses_what_cannot_be_undone(String line, String reason) {
        run(line).done();
        String before = state();

        assertThat(run("undo").failed(7).err()).contains("the last change " + reason);
        assertThat(run("undo --json").failed(7).error()).containsEntry("code", "not-undoable");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void states_what_it_did() {
        assertThat(run("undo").line()).isEqualTo("Undo deleted \"Timer\" [deep], since 11:00, 1:00:00 so far");
        run("entry edit @1 --end 11:30").done();
        assertThat(run("undo").line())
                .isEqualTo("Undo restored \"Review\" on Acme/Website / Design [deep] (billable), "
                        + "09:00 to 11:00, 2:00:00: end: 11:30 → 11:00");
    }

    @Test
    void prints_one_document_in_json() {
        assertThat(run("undo --json").json()).containsEntry("command", "start").containsKey("undone");
    }

    @Test
    void lists_changes_latest_first() {
        assertThat(run("undo --list").lines().get(1)).contains("12:00", "start", "created \"Timer\" [deep]");
        assertThat(run("undo --list --json").jsonArray())
                .hasSize(3)
                .first()
                .satisfies(change -> assertThat(change)
                        .containsOnlyKeys("number", "at", "command", "author", "changed")
                        .containsEntry("author", "person"));
    }

    @Test
    void a_dry_run_changes_neither_the_data_nor_the_journal() {
        String before = state();

        assertThat(run("undo --dry-run").line())
                .isEqualTo("Undo would have deleted \"Timer\" [deep], since 11:00, 1:00:00 so far");

        assertThat(state()).isEqualTo(before);
        assertThat(run("undo --list --json").jsonArray()).hasSize(3);
    }

    @Test
    void a_change_that_fails_is_not_recorded() {
        run("entry edit @1 --end 8:00").failed(7);

        assertThat(run("undo --list --json").jsonArray()).hasSize(3);
    }
}
