package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The requests of commands whose references are ids. */
class IdRequestsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");

    @RegisterExtension
    private final SimulatedService service = new SimulatedService(Clock.fixed(NOW, ZoneOffset.UTC));

    private final Client client = service.stint().clients().create(SampleOffice.OFFICE, NewClient.named("Acme"));
    private final Project project = project();
    private final Task task =
            service.stint().tasks().create(SampleOffice.OFFICE, project.id(), NewTask.named("Design"));
    private final Tag tag = service.stint().tags().create(SampleOffice.OFFICE, new NewTag("deep"));
    private final TimeEntry entry = entry();

    private Project project() {
        NewProject website =
                NewProject.builder().name("Website").clientId(client.id()).build();
        return service.stint().projects().create(SampleOffice.OFFICE, website);
    }

    private TimeEntry entry() {
        NewTimeEntry hour = NewTimeEntry.builder()
                .interval(TimeInterval.of(NOW.minusSeconds(3600), NOW))
                .build();
        return service.stint().timeEntries().create(SampleOffice.OFFICE, hour);
    }

    private String[] words(String line) {
        return Stream.of(withIds(line).split(" ", -1)).toArray(String[]::new);
    }

    private String withIds(String text) {
        return text.replace("CLIENT", client.id().value())
                .replace("PROJECT", project.id().value())
                .replace("TASK", task.id().value())
                .replace("TAG", tag.id().value())
                .replace("ENTRY", entry.id().value())
                .replace("USER", SampleOffice.ADA.value());
    }

    /** The requests after those that find the user and the workspace, without their query and the status. */
    private String requests() {
        String workspace = "/clockify/api/v1/workspaces/" + SampleOffice.OFFICE.value();
        return String.join(
                ", ",
                service.requestsSent().stream()
                        .filter(line -> line.contains(workspace))
                        .map(line ->
                                line.replaceAll(".*(GET|POST|PUT|PATCH|DELETE) " + workspace + "([^ ?]*).*", "$1 $2"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project show PROJECT | GET /projects/PROJECT",
                "client show CLIENT | GET /clients/CLIENT",
                "tag show TAG | GET /tags/TAG",
                "task show TASK -p PROJECT | GET /projects/PROJECT, GET /projects/PROJECT/tasks/TASK",
                "entry show ENTRY | GET /time-entries/ENTRY",
                "project delete PROJECT --archive -y | GET /projects/PROJECT, GET /projects/PROJECT, PUT /projects/PROJECT, DELETE /projects/PROJECT",
                "tag archive TAG | GET /tags/TAG, GET /tags/TAG, PUT /tags/TAG",
                "task list -p PROJECT | GET /projects/PROJECT, GET /projects/PROJECT/tasks",
                "project list -c CLIENT | GET /clients/CLIENT, GET /projects",
            })
    void what_has_an_id_is_read_by_it(String line, String expected) {
        service.run(words(line)).done();

        assertThat(requests()).isEqualTo(withIds(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "start Work -p PROJECT -t TASK --tag TAG",
        "switch Work -p PROJECT -t TASK --tag TAG",
        "log 1h Work -p PROJECT -t TASK --tag TAG",
        "entry edit ENTRY -p PROJECT -t TASK --tag TAG",
    })
    void the_options_of_an_entry_list_nothing(String line) {
        service.run(words(line)).done();

        assertThat(Arrays.asList(requests().split(", ")))
                .contains(
                        withIds("GET /projects/PROJECT"),
                        withIds("GET /projects/PROJECT/tasks/TASK"),
                        withIds("GET /tags/TAG"))
                .doesNotContain("GET /projects", withIds("GET /projects/PROJECT/tasks"), "GET /tags");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task list -p PROJECT --json | GET /projects/PROJECT, GET /projects/PROJECT/tasks",
                "task show TASK -p PROJECT --json | GET /projects/PROJECT, GET /projects/PROJECT/tasks/TASK",
                "log 1h -p PROJECT --json | GET /projects/PROJECT, GET /user/USER/time-entries, POST /time-entries",
                "entry list --json | GET /user/USER/time-entries",
            })
    void the_client_is_known_without_another_request(String line, String expected) {
        logOn(project);

        assertThat(service.run(words(line)).done().out())
                .contains("\"clientName\": \"Acme\"", client.id().value());
        assertThat(requests()).isEqualTo(withIds(expected));
    }

    private void logOn(Project on) {
        NewTimeEntry hour = NewTimeEntry.builder()
                .interval(TimeInterval.of(NOW.minusSeconds(7200), NOW.minusSeconds(3600)))
                .projectId(on.id())
                .build();
        service.stint().timeEntries().create(SampleOffice.OFFICE, hour);
    }

    @Test
    @DisplayName("an unknown id of a time entry is not looked for in all entries")
    void an_unknown_id_lists_no_entries() {
        service.run("entry", "show", "0123456789abcdef01234567").failed(6);

        assertThat(requests()).isEqualTo("GET /time-entries/0123456789abcdef01234567");
    }

    @ParameterizedTest
    @CsvSource({"project, projects", "client, clients", "tag, tags"})
    void a_name_may_look_like_an_id(String command, String path) {
        String name = "0123456789abcdef01234567";
        service.run(command, "create", name).done();

        assertThat(service.run(command, "show", name, "--json").text("name")).isEqualTo(name);
        assertThat(requests()).isEqualTo("POST /" + path + ", GET /" + path + "/" + name + ", GET /" + path);
    }
}
