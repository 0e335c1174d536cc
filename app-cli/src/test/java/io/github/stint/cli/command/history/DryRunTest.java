package io.github.stint.cli.command.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.Project;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The option {@code --dry-run}. */
class DryRunTest {

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

    private RunResult run(String line, String... more) {
        return terminal.run(
                Stream.concat(Stream.of(line.split(" ", -1)), Stream.of(more)).toArray(String[]::new));
    }

    private String state() {
        return terminal.entries()
                + run("project list --json").out()
                + run("client list --json").out()
                + run("task list -p Website --json").out()
                + run("tag list --json").out()
                + run("workspace list --json").out()
                + run("undo --list --json").out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Next -p Website",
                "switch Next",
                "continue @1",
                "stop",
                "cancel",
                "log 11:10-11:20 Call",
                "entry create Call --user Grace --start 9:00 --end 10:00",
                "entry edit @1 -d New -p Shop --no-task",
                "entry edit @1 @2 -d New",
                "entry split @1 9:30 10:15",
                "entry split @ 11:30",
                "entry duplicate @1 --on yesterday",
                "entry delete @1 @2 -y",
                "project create New --client Acme",
                "project update Website --name Site --no-client",
                "project archive Shop",
                "project delete Shop --archive -y",
                "client create New --note x",
                "client update Acme --name Corp",
                "client archive Acme",
                "client delete Acme --archive -y",
                "task create New -p Website",
                "task update Design -p Website --name Draw",
                "task done Design -p Website",
                "task delete Design -p Website --done -y",
                "tag create new",
                "tag update deep --name shallow",
                "tag archive deep",
                "tag delete deep -y",
                "workspace create Home",
            })
    void prints_what_the_real_run_prints_and_changes_nothing(String line) {
        String before = state();

        RunResult sentence = run(line, "--dry-run").done();
        RunResult simulated = run(line, "--dry-run", "--json").done();

        assertThat(sentence.lines()).allMatch(each -> each.startsWith("Would have "));
        assertThat(sentence.err()).contains("note: nothing was changed, because --dry-run is given");
        assertThat(state()).isEqualTo(before);
        RunResult real = run(line, "--json").done();
        assertThat(withoutNewIds(simulated.out())).isEqualTo(withoutNewIds(real.out()));
    }

    /** The project colour of the service is not known before. */
    private static String withoutNewIds(String json) {
        return json.replaceAll("\"id\": (null|\"\\w+\")", "ID").replaceAll("\"color\": (null|\"#\\w+\")", "COLOR");
    }

    @Test
    void a_new_object_has_no_id() {
        assertThat(run("start Next --dry-run --json").json()).containsEntry("id", null);
        assertThat(run("start Next --dry-run -o ids").done().out()).isEmpty();
    }

    @Test
    void restoring_and_reopening_are_simulated() {
        run("project archive Shop").done();
        run("task done Design -p Website").done();

        assertThat(run("project restore Shop --dry-run --json").json()).containsEntry("archived", false);
        assertThat(run("task reopen Design -p Website --dry-run --json").json()).containsEntry("status", "ACTIVE");
    }

    @Test
    void resuming_is_simulated() {
        run("stop").done();
        String before = state();

        assertThat(run("entry resume @1 --dry-run").line()).startsWith("Would have resumed \"Timer\"");

        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "start Next --at 10:00, 7",
        "stop --at 10:00, 7",
        "entry edit @1 --end 8:00, 7",
        "entry edit @9 -d x, 6",
        "entry split @1 12:00, 7",
        "project create Website --client Acme, 7",
        "project create Shop, 7",
        "project update Shop --name x, 7",
        "project delete Shop -y, 7",
        "client create Acme, 7",
        "client delete Acme -y, 7",
        "task create Design -p Website, 7",
        "task delete Design -p Website -y, 7",
        "tag create deep, 7",
        "tag update deep --name deep, 0",
        "workspace create Office, 7",
        "start Next -p nowhere, 6",
        "log 10:00-10:30 Call --overlap refuse, 7",
    })
    void exits_as_the_real_run_would(String line, int exitCode) {
        String before = state();

        assertThat(run(line, "--dry-run").exitCode()).isEqualTo(exitCode);

        assertThat(state()).isEqualTo(before);
        assertThat(run(line).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void does_not_ask_for_confirmation() {
        assertThat(run("entry delete @1 --dry-run").line()).startsWith("Would have deleted ");
    }
}
