package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.core.Stint;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests a command sends. A new free workspace of Clockify allows 30 an hour. */
class RequestBudgetTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final WorkspaceId OFFICE = new WorkspaceId("6650a00000000000000000aa");
    private static final UserId ADA = new UserId("6650a00000000000000000bb");
    private static final int PROJECTS = 10;

    @TempDir
    private Path folder;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryStint service = service();
    private final MatonSimulator simulator = MatonSimulator.start(
            service, SimulatorOptions.builder(clock).log(requests::add).build());

    private InMemoryStint service() {
        User ada = User.builder()
                .id(ADA)
                .email("ada@example.com")
                .status(UserStatus.ACTIVE)
                .activeWorkspace(OFFICE)
                .build();
        return InMemoryStint.builder(clock)
                .workspace(Workspace.builder().id(OFFICE).name("Office").build(), ada)
                .build();
    }

    @BeforeEach
    void fillTheWorkspace() {
        service.authorize(service.connections().create(Connections.CLOCKIFY).id());
        for (int index = 0; index < PROJECTS; index++) {
            workOnAProjectOfItsOwn(service, index);
        }
    }

    /** An entry of today on a project, client, task and tag that no other entry has. */
    private static void workOnAProjectOfItsOwn(Stint stint, int index) {
        NewProject named = NewProject.builder()
                .name("Project " + index)
                .clientId(stint.clients()
                        .create(OFFICE, NewClient.named("Client " + index))
                        .id())
                .build();
        Project project = stint.projects().create(OFFICE, named);
        Task task = stint.tasks().create(OFFICE, project.id(), NewTask.named("Task " + index));
        Tag tag = stint.tags().create(OFFICE, new NewTag("tag " + index));
        Instant start = NOW.minus(Duration.ofHours(1 + index));
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(start, start.plusSeconds(600)))
                .projectId(project.id())
                .taskId(task.id())
                .addTagIds(tag.id())
                .build();
        stint.timeEntries().create(OFFICE, entry);
    }

    @AfterEach
    void stopTheSimulator() {
        simulator.close();
        service.close();
    }

    private void aTimerRuns() {
        NewTimeEntry timer = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(NOW.minusSeconds(60)))
                .build();
        service.timeEntries().create(OFFICE, timer);
    }

    private String run(String... line) {
        Map<String, String> environment = Map.of(
                "MATON_API_KEY", simulator.key(),
                "STINT_GATEWAY_URL", simulator.gatewayUrl().toString(),
                "STINT_CONTROL_URL", simulator.controlUrl().toString(),
                "STINT_CONFIG_DIR", folder.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", clock),
                config -> config.accountLimit(10_000).workspaceLimit(10_000));
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        assertThat(exitCode).as(err.toString()).isZero();
        return out.toString();
    }

    /** What the simulator has logged once it is closed, which ends the log too. */
    private List<String> requestsSent() {
        simulator.close();
        return List.copyOf(requests);
    }

    @ParameterizedTest
    @CsvSource({
        "start Work -p Project_3 -t Task_3 --tag tag_3, 6",
        "start Work --tag tag_3 --tag tag_4, 4",
        "start Work -p Project_3, 4",
        "start Work, 3",
        "status, 3",
        "today, 3",
        "week, 3",
        "log 1h Work -p Project_3, 4",
        "entry list, 2",
    })
    void a_command_stays_within_its_budget_when_no_timer_runs(String line, int most) {
        run(words(line));

        assertThat(requestsSent()).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "start Work -p Project_3 -t Task_3 --tag tag_3, 7",
        "switch Work -p Project_3, 5",
        "start Work, 4",
        "stop, 3",
        "status, 2",
        "today, 2",
        "cancel, 3",
    })
    void a_command_stays_within_its_budget_when_a_timer_runs(String line, int most) {
        aTimerRuns();

        run(words(line));

        assertThat(requestsSent()).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    @DisplayName("a report over ten projects, clients and tags shows their names without a request for each")
    void today_reads_names_with_the_entries() {
        String report = run("today", "-o", "csv");

        assertThat(report).contains("Project 0", "Project 9", "Task 5", "tag 7");
        assertThat(requestsSent()).hasSizeLessThanOrEqualTo(4);
    }

    /** The words of the line; an underscore is a space within a word. */
    private static String[] words(String line) {
        return Stream.of(line.split(" ", -1))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);
    }
}
