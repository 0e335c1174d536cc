package io.github.stint.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Maps;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonShapeTest {

    private static final String ENTRY =
            "id description start end duration running billable projectId projectName taskId"
                    + " taskName tagIds tagNames userId workspaceId clientId clientName";

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpOneOfEach() {
        Client client = terminal.client("Acme");
        Project project = terminal.project("Website", client);
        terminal.task("Design", project);
        terminal.tags("deep");
        terminal.run("log", "9:00-10:00", "Work", "-p", "Website", "-t", "Design", "--tag", "deep")
                .done();
        terminal.run("start", "--at", "11:00").done();
    }

    private static String keys(Map<String, ?> object) {
        return String.join(" ", object.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entry show @ | " + ENTRY,
                "entry show @1 | " + ENTRY,
                "stop | " + ENTRY,
                "start | " + ENTRY,
                "switch Next | " + ENTRY,
                "continue | " + ENTRY,
                "cancel | " + ENTRY,
                "log 5m | " + ENTRY,
                "entry edit @1 -d x | " + ENTRY,
                "entry delete @1 -y | " + ENTRY,
                "entry create --user Ada --start 9:00 --end 9:05 | " + ENTRY,
                "project show Website | id name clientId clientName archived billable public color note workspaceId",
                "project create New | id name clientId clientName archived billable public color note workspaceId",
                "project delete Website --archive -y | id name clientId clientName archived billable public color note"
                        + " workspaceId",
                "task show Design -p Website | id name projectId status estimate billable assigneeIds clientId clientName",
                "task delete Design -p Website --done -y | id name projectId status estimate billable assigneeIds clientId clientName",
                "client show Acme | id name archived address email note workspaceId",
                "client archive Acme | id name archived address email note workspaceId",
                "tag show deep | id name archived workspaceId",
                "tag update deep --name focus | id name archived workspaceId",
                "tag delete deep -y | id name archived workspaceId",
                "user | id name email activeWorkspace defaultWorkspace status timeZone",
                "workspace show Office | id name inUse",
                "status | running today offline workspaceId workspaceName",
                "today | from to timeZone total billable days entries groups",
                "week | from to timeZone total billable days entries groups",
                "month | from to timeZone total billable days entries groups",
                "report | from to timeZone users by total rounded billable days groups gapTotal gaps",
                "version | version",
            })
    void hasTheseFieldsInThisOrder(String line, String fields) {
        assertThat(keys(terminal.run((line + " --json").split(" ", -1)).json())).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entry list | " + ENTRY,
                "project list | id name clientId clientName archived billable public color note workspaceId",
                "task list -p Website | id name projectId status estimate billable assigneeIds clientId clientName",
                "client list | id name archived address email note workspaceId",
                "tag list | id name archived workspaceId",
                "workspace list | id name inUse",
                "workspace users | id name email activeWorkspace defaultWorkspace status timeZone",
            })
    void listsTheSameObjectsAsItShows(String line, String fields) {
        List<Map<String, @Nullable Object>> list =
                terminal.run((line + " --json").split(" ", -1)).jsonArray();

        assertThat(list)
                .isNotEmpty()
                .allSatisfy(object -> assertThat(keys(object)).isEqualTo(fields));
        assertThat(terminal.run((line + " -o ndjson").split(" ", -1)).jsonLines())
                .isEqualTo(list);
    }

    @Test
    void writesAFinishedEntryInFull() {
        assertThat(terminal.run("entry", "show", "@1", "--json").json())
                .containsExactlyEntriesOf(Maps.ordered(
                        "id",
                        terminal.ids("entry", "show", "@1"),
                        "description",
                        "Work",
                        "start",
                        "2026-03-02T09:00:00Z",
                        "end",
                        "2026-03-02T10:00:00Z",
                        "duration",
                        "PT1H",
                        "running",
                        false,
                        "billable",
                        true,
                        "projectId",
                        terminal.ids("project", "show", "Website"),
                        "projectName",
                        "Website",
                        "taskId",
                        terminal.ids("task", "show", "Design", "-p", "Website"),
                        "taskName",
                        "Design",
                        "tagIds",
                        List.of(terminal.ids("tag", "show", "deep")),
                        "tagNames",
                        List.of("deep"),
                        "userId",
                        Terminal.ADA.value(),
                        "workspaceId",
                        Terminal.OFFICE.value(),
                        "clientId",
                        terminal.ids("client", "show", "Acme"),
                        "clientName",
                        "Acme"));
    }

    @Test
    void writesNullForWhatIsAbsent() {
        assertThat(terminal.run("entry", "show", "@", "--json").json())
                .containsExactlyEntriesOf(Maps.ordered(
                        "id",
                        terminal.ids("entry", "show", "@"),
                        "description",
                        "",
                        "start",
                        "2026-03-02T11:00:00Z",
                        "end",
                        null,
                        "duration",
                        "PT1H",
                        "running",
                        true,
                        "billable",
                        false,
                        "projectId",
                        null,
                        "projectName",
                        null,
                        "taskId",
                        null,
                        "taskName",
                        null,
                        "tagIds",
                        List.of(),
                        "tagNames",
                        List.of(),
                        "userId",
                        Terminal.ADA.value(),
                        "workspaceId",
                        Terminal.OFFICE.value(),
                        "clientId",
                        null,
                        "clientName",
                        null));
    }

    @Test
    void printsTheStatusWithAndWithoutATimer() {
        Map<String, @Nullable Object> running =
                terminal.run("entry", "show", "@", "--json").json();

        assertThat(terminal.run("status", "--json").json())
                .containsEntry("running", running)
                .containsEntry("today", "PT2H");
        terminal.run("stop").done();
        assertThat(terminal.run("status", "--json").json())
                .containsEntry("running", null)
                .containsEntry("today", "PT2H");
    }

    @Test
    void printsTheTimeThatCountsInAReport() {
        Map<String, @Nullable Object> today = terminal.run("today", "--json").json();

        assertThat(RunResult.objects(today.get("entries")))
                .allSatisfy(entry -> assertThat(keys(entry)).isEqualTo(ENTRY + " counted"));
        assertThat(RunResult.objects(today.get("days")))
                .containsExactly(Maps.ordered("date", "2026-03-02", "total", "PT2H", "billable", "PT1H"));
    }
}
