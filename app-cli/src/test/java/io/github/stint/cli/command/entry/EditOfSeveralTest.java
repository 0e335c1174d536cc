package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.Project;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code entry edit} with several references. */
class EditOfSeveralTest {

    private static final String FIRST = "000000000000000000000005";
    private static final String SECOND = "000000000000000000000006";
    private static final String THIRD = "000000000000000000000007";

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void logThreeEntries() {
        Project website = terminal.project("Website");
        terminal.task("Design", website);
        terminal.task("Design", terminal.project("Shop"));
        terminal.run("log", "8:00-9:00", "First", "-p", "Website").done();
        terminal.run("log", "9:00-10:00", "Second", "-p", "Shop").done();
        terminal.run("log", "10:00-11:00", "Third").done();
        assertThat(terminal.run("entry", "list", "--json").column("id")).containsExactly(THIRD, SECOND, FIRST);
    }

    private RunResult edit(String... options) {
        return terminal.run(Stream.concat(Stream.of("entry", "edit", "@3", "@2", "@1"), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void changes_each_entry_and_states_what_changed() {
        assertThat(edit("-p", "Shop").lines())
                .containsExactly(
                        "Updated \"First\" on Shop, 08:00 to 09:00, 1:00:00 (UTC): project: Website → Shop",
                        "Updated \"Second\" on Shop, 09:00 to 10:00, 1:00:00 (UTC): no change",
                        "Updated \"Third\" on Shop, 10:00 to 11:00, 1:00:00 (UTC): project: none → Shop");
    }

    @Test
    void prints_an_array_in_json() {
        assertThat(edit("-d", "Same", "--json").column("description")).containsExactly("Same", "Same", "Same");
    }

    @Test
    void changes_an_entry_that_is_named_twice_once() {
        assertThat(terminal.run("entry", "edit", "@1", THIRD, "-d", "New").lines())
                .hasSize(1);
    }

    @Test
    void finds_the_task_in_the_project_of_each_entry() {
        terminal.run("entry", "edit", "@3", "@2", "-t", "Design").done();

        assertThat(terminal.run("entry", "list", "--json").column("taskName"))
                .containsExactly("null", "Design", "Design");
    }

    @Test
    void changes_nothing_if_one_reference_is_not_found() {
        String before = terminal.entries();

        terminal.run("entry", "edit", "@1", "@9", "-d", "New").failed(6);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void changes_nothing_if_the_edit_of_one_breaks_a_rule() {
        terminal.run("entry", "edit", "@2", "-t", "Design").done();
        String before = terminal.entries();

        edit("-p", "Website").failed(7);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void rejects_the_same_times_for_several() {
        String before = terminal.entries();

        edit("--start", "7:00").failed(7);
        assertThat(edit("--end", "11:30").failed(7).err()).contains("one entry after the other");

        assertThat(terminal.entries()).isEqualTo(before);
    }

    private RunResult editWithFailure(StintException reason, String... more) {
        return terminal.run(
                settings -> new FailingWrite(terminal.openStint(), "update", 2, reason),
                Stream.concat(Stream.of("entry", "edit", "@3", "@2", "@1", "-d", "New"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void reports_what_was_changed_and_what_was_not() {
        Unavailable away = new Unavailable("update time entry", "the service is away", "try again");

        assertThat(editWithFailure(away).failed(9).err())
                .isEqualTo("stint: the service is away; changed: " + FIRST + "; not changed: " + SECOND + ", " + THIRD
                        + "\nhint: try again; then edit the rest by id\n");
        assertThat(terminal.run("entry", "list", "--json").column("description"))
                .containsExactly("Third", "Second", "New");
    }

    @Test
    void reports_in_json_what_was_changed_and_what_was_not() {
        Unavailable away = new Unavailable("update time entry", "the service is away", "try again");

        assertThat(editWithFailure(away, "--json").failed(9).error())
                .containsEntry("code", "not-all-changed")
                .containsEntry("changed", List.of(FIRST))
                .containsEntry("notChanged", List.of(SECOND, THIRD))
                .containsEntry("unknown", List.of());
    }
}
