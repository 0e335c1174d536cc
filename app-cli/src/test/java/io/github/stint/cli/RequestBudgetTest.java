package io.github.stint.cli;

import static io.github.stint.cli.SampleOffice.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.core.Stint;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests a command sends. A new free workspace of Clockify allows 30 an hour. */
class RequestBudgetTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final int PROJECTS = 10;

    @RegisterExtension
    private final SimulatedService service = new SimulatedService(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void fillTheWorkspace() {
        for (int index = 0; index < PROJECTS; index++) {
            workOnAProjectOfItsOwn(service.stint(), index);
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

    private void aTimerRuns() {
        NewTimeEntry timer = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(NOW.minusSeconds(60)))
                .projectId(service.stint()
                        .timeEntries()
                        .all(OFFICE, SampleOffice.ADA, TimeEntryQuery.all())
                        .findFirst()
                        .orElseThrow()
                        .projectId())
                .build();
        service.stint().timeEntries().create(OFFICE, timer);
    }

    /** Fills the cache by a command that finds nothing, and so changes nothing. */
    private void theCacheIsFull() {
        assertThat(service.run(
                                "entry",
                                "list",
                                "-p",
                                "Project 3",
                                "--tag",
                                "tag 3",
                                "--from",
                                "2020-01-01",
                                "--to",
                                "2020-01-02")
                        .exitCode())
                .isZero();
    }

    private String run(String line) {
        RunResult result = service.run(words(line));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    /** The requests of the last command, which follow those of the command that filled the cache. */
    private List<String> requestsWithTheCache() {
        List<String> all = service.requestsSent();
        List<String> filling =
                all.stream().filter(request -> request.contains("2020-01-0")).toList();
        return all.subList(all.lastIndexOf(filling.get(filling.size() - 1)) + 1, all.size());
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
        "month, 3",
        "report --by client -c Client_3, 4",
        "report --user all, 4",
        "log 1h Work -p Project_3, 4",
        "entry edit @1 -d Work, 4",
        "entry edit @1 --end 14:50, 4",
        "entry delete @1 -y, 4",
        "entry list, 2",
        "entry list -p Project_3 -c Client_3, 4",
        "entry list --user all, 3",
    })
    void a_command_stays_within_its_budget_when_no_timer_runs(String line, int most) {
        run(line);

        assertThat(service.requestsSent()).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "start Work -p Project_3 -t Task_3 --tag tag_3, 7",
        "switch Work -p Project_3, 5",
        "start Work, 4",
        "stop, 2",
        "stop --at 14:59:30, 2",
        "stop --at -30s, 2",
        "status, 2",
        "today, 2",
        "cancel, 3",
        "entry edit @ -d Work, 4",
        "entry edit @ --end 14:59:50, 4",
    })
    void a_command_stays_within_its_budget_when_a_timer_runs(String line, int most) {
        aTimerRuns();

        run(line);

        assertThat(service.requestsSent()).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "start Work -p Project_3 --tag tag_3, 2",
        "start Work, 2",
        "status, 2",
        "today, 2",
        "week, 2",
        "month, 2",
        "report --by client -p Project_3, 2",
        "log 1h Work -p Project_3, 2",
        "entry edit @1 -d Work, 3",
        "entry edit @1 --end 14:50, 3",
        "entry delete @1 -y, 3",
        "entry list, 1",
    })
    void names_from_the_cache_save_requests_when_no_timer_runs(String line, int most) {
        theCacheIsFull();

        run(line);

        assertThat(requestsWithTheCache()).hasSizeLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "switch Work -p Project_3, 3",
        "start Work, 3",
        "stop, 1",
        "status, 1",
        "today, 1",
        "cancel, 2",
        "entry edit @ -d Work, 3",
        "entry edit @ --end 14:59:50, 3",
    })
    void names_from_the_cache_save_requests_when_a_timer_runs(String line, int most) {
        aTimerRuns();
        theCacheIsFull();

        run(line);

        assertThat(requestsWithTheCache()).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void a_run_without_the_cache_reads_everything() {
        theCacheIsFull();

        run("start Work -p Project_3 --no-cache");

        assertThat(requestsWithTheCache()).hasSize(4);
    }

    @Test
    @DisplayName("a report over ten projects, clients and tags shows their names without a request for each")
    void today_reads_names_with_the_entries() {
        String report = run("today -o csv");

        assertThat(report).contains("Project 0", "Project 9", "Task 5", "tag 7");
        assertThat(service.requestsSent()).hasSizeLessThanOrEqualTo(3);
    }

    /** The words of the line; an underscore is a space within a word. */
    private static String[] words(String line) {
        return Stream.of(line.split(" ", -1))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);
    }
}
