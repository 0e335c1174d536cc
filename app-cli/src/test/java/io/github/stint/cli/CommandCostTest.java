package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.RateLimit;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.core.quota.ScopeHistory;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command reserves, compared with what it sends, in the case that takes most requests. */
class CommandCostTest {

    @TempDir
    private Path folder;

    private final List<Integer> changes = new ArrayList<>();

    /** Records by how much each change increases the number of requests. */
    private record RecordingLedger(RequestLedger ledger, List<Integer> changes) implements RequestLedger {

        @Override
        public RequestHistory history(String account) {
            return ledger.history(account);
        }

        @Override
        public RequestHistory update(String account, UnaryOperator<RequestHistory> change) {
            int before = total(history(account));
            RequestHistory after = ledger.update(account, change);
            changes.add(total(after) - before);
            return after;
        }

        private static int total(RequestHistory history) {
            return history.scopes().values().stream()
                    .map(ScopeHistory::requests)
                    .flatMap(requests -> requests.byMinute().values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    private SimulatedHour hour;

    @BeforeEach
    void fill() {
        hour = new SimulatedHour(folder, RateLimit.perSecond(10_000));
        Instant now = hour.clock().instant();
        RequestLedger ledger = new RecordingLedger(RequestLedger.inMemory(), changes);
        hour.tune(config -> config.ledger(ledger, hour.clock()));
        Project project = hour.service()
                .projects()
                .create(
                        SampleOffice.OFFICE,
                        NewProject.builder()
                                .name("Project 1")
                                .clientId(hour.service()
                                        .clients()
                                        .create(SampleOffice.OFFICE, NewClient.named("Client 1"))
                                        .id())
                                .build());
        hour.service().projects().create(SampleOffice.OFFICE, NewProject.named("Project 2"));
        hour.service().clients().create(SampleOffice.OFFICE, NewClient.named("Client 2"));
        hour.service().tasks().create(SampleOffice.OFFICE, project.id(), NewTask.named("Task 1"));
        hour.service().tags().create(SampleOffice.OFFICE, new NewTag("tag 1"));
        hour.service()
                .timeEntries()
                .create(
                        SampleOffice.OFFICE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(now.minusSeconds(3_600), now.minusSeconds(1_800)))
                                .projectId(project.id())
                                .build());
    }

    @AfterEach
    void close() {
        hour.close();
    }

    private void startATimer() {
        hour.service()
                .timeEntries()
                .create(
                        SampleOffice.OFFICE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(
                                        hour.clock().instant().minusSeconds(600)))
                                .build());
    }

    /** The most exact declaration is what is sent; one more is for a case that the line does not have. */
    private void assertCost(String line) {
        hour.run(words(line)).done();
        hour.close();

        int sent = (int) hour.requests().stream()
                .filter(request -> request.contains("/clockify/"))
                .count();
        int declared = changes.get(0);
        assertThat(declared).as("%s sent %s", line, hour.requests()).isBetween(sent, sent + 1);
        assertThat(changes.stream().mapToInt(Integer::intValue).sum())
                .as("the rest was given back")
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Work",
                "start Work -p Project_1 -t Task_1 --tag tag_1",
                "switch Work -p Project_1 --at -5m",
                "start Work --at -5m -v",
                "continue",
                "continue @1",
                "stop",
                "cancel",
                "entry show @",
                "entry edit @ --description New",
                "entry delete @ @1 -y",
                "entry delete @ -y @1",
                "--workspace=Office stop -v",
                "entry split @ 14:55",
                "start Work --overlap refuse",
            })
    void a_command_sends_what_it_has_reserved_when_a_timer_runs(String line) {
        startATimer();

        assertCost(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start Work --since-last",
                "status",
                "today",
                "week",
                "month -p Project_1 --tag tag_1",
                "report -c Client_1",
                "today --user ada@example.com",
                "week --workspace Office",
                "log 1h Work -p Project_1 -t Task_1 --tag tag_1",
                "entry list",
                "entry list -p Project_1 --tag tag_1",
                "entry list -p Project_1 -t Task_1 -c Client_1",
                "entry list --user ada@example.com",
                "entry edit @1 -p Project_1 -t Task_1 --tag tag_1 --end -20m",
                "entry edit @1 --description New --no-project",
                "entry split @1 14:15",
                "entry duplicate @1 --on yesterday",
                "undo --list",
                "entry create Work --user ada@example.com --start 9:00 --end 10:00 -p Project_1",
                "project list -c Client_1",
                "project show Project_1",
                "project create Other -c Client_1",
                "project update Project_1 -c Client_2",
                "project archive Project_1",
                "project restore Project_1",
                "project delete Project_2 --archive -y",
                "client list",
                "client show Client_1",
                "client create Other",
                "client update Client_1 --note x",
                "client archive Client_2",
                "client restore Client_2",
                "client delete Client_2 --archive -y",
                "tag list",
                "tag show tag_1",
                "tag create other",
                "tag update tag_1 --name other",
                "tag archive tag_1",
                "tag restore tag_1",
                "tag delete tag_1 -y",
                "task list -p Project_1",
                "task show Task_1 -p Project_1",
                "task create Other -p Project_1",
                "task update Task_1 -p Project_1 --name Other",
                "task done Task_1 -p Project_1",
                "task reopen Task_1 -p Project_1",
                "task delete Task_1 --done -p Project_1 -y",
                "workspace list",
                "workspace show Office",
                "workspace create Other",
                "workspace use Office",
                "workspace users",
                "user",
                "whoami",
                "api GET /user",
            })
    void a_command_sends_what_it_has_reserved_when_no_timer_runs(String line) {
        assertCost(line);
    }

    /** The words of the line; an underscore is a space within a word. */
    private static String[] words(String line) {
        return Stream.of(line.split(" ", -1))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);
    }
}
