package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code undo} and {@code --dry-run} through the simulator, with the journal in a file. */
class UndoOnlineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    private final SimulatedService service = new SimulatedService(CLOCK);

    @BeforeEach
    void fill() {
        List.of(
                        "client create Acme",
                        "project create Website -c Acme",
                        "project create Shop",
                        "task create Design -p Website",
                        "tag create deep",
                        "log 8:00-9:00 Mail",
                        "log 9:00-11:00 Review -p Website -t Design --tag deep",
                        "start Timer --at 14:00 --tag deep")
                .forEach(line -> run(line).done());
    }

    private RunResult run(String line) {
        return service.run(line.split(" ", -1));
    }

    private String state() {
        return Stream.of(
                        "entry list --json",
                        "project list --json",
                        "client list --json",
                        "task list -p Website --json",
                        "tag list --json")
                .map(line -> service.runWithoutRequests(line.split(" ", -1)).out())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Next",
                "switch Next -p Website",
                "continue @1",
                "stop",
                "log 11:10-11:20 Call",
                "entry edit @1 -d New -p Shop --no-task --clear-tags --start 9:30 --end 10:30 --no-billable",
                "entry edit @1 --no-project",
                "entry edit @ -d Running --start 14:15",
                "entry edit @ --end 14:45",
                "entry edit @1 @2 -p Shop --no-task",
                "entry split @1 9:30 10:15",
                "entry split @ 14:30",
                "entry duplicate @1 --on yesterday",
                "project update Website --name Site --no-client --color #FF0000 --note x --public",
                "project archive Shop",
                "client update Acme --name Corp --note x --email a@example.com",
                "client archive Acme",
                "task update Design -p Website --name Draw --estimate 2h",
                "task done Design -p Website",
                "tag update deep --name shallow",
                "tag archive deep",
            })
    void restores_everything_and_a_dry_run_changes_nothing(String line) {
        String before = state();
        run(line + " --dry-run").done();
        assertThat(state()).isEqualTo(before);
        run(line).done();
        String after = state();
        assertThat(after).isNotEqualTo(before);
        run("undo --dry-run").done();
        assertThat(state()).isEqualTo(after);

        run("undo").done();

        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "entry delete @1 -y"})
    void creates_again_what_was_deleted(String line) {
        String before = state();
        run(line).done();

        assertThat(run("undo").done().out()).contains("Undo recreated ");

        assertThat(withoutIds(state())).isEqualTo(withoutIds(before));
    }

    private static String withoutIds(String text) {
        return text.replaceAll("\"id\": \"\\w+\"", "");
    }

    @Test
    void is_refused_if_the_entry_has_changed_since() {
        service.stint().timeEntries().stop(SampleOffice.OFFICE, SampleOffice.ADA, CLOCK.instant());

        assertThat(run("undo").failed(7).err()).contains("has changed since: end");
    }

    /** A command with a journal sends no more requests, and undoing it no more than it reserves for each entry. */
    @ParameterizedTest
    @CsvSource({"stop, 2", "log 1h Call, 2", "entry edit @1 -d New, 3", "entry delete @1 -y, 2", "cancel, 2"})
    void stays_within_its_budget(String line, int requests) {
        int before = service.requestCount();
        run(line).done();
        int sent = service.requestCount() - before;
        run("undo").done();

        assertThat(sent).isLessThanOrEqualTo(requests);
        assertThat(service.requestCount() - before - sent).isLessThanOrEqualTo(6);
    }

    @Test
    void another_workspace_has_its_own_changes() {
        run("workspace create Home").done();

        assertThat(run("undo --workspace Home").failed(7).err()).contains("there is no change to undo");
    }
}
