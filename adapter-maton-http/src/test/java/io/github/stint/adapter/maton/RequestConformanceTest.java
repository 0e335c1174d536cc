package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every request of the adapter conforms to a third-party OpenAPI document of Clockify. */
@EnabledIfSystemProperty(
        named = RequestConformanceTest.PROPERTY,
        matches = ".+",
        disabledReason = "name an OpenAPI document of Clockify with -D" + RequestConformanceTest.PROPERTY + "=FILE")
class RequestConformanceTest {

    static final String PROPERTY = "stint.openapi";

    private static final UserId COLLEAGUE = new UserId("6650a00000000000000000cc");
    private static final String API = "/clockify/api/v1";
    private static final int OPERATIONS = 33;
    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final ClientId CLIENT = new ClientId("6650a0000000000000000002");
    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final TaskId TASK = new TaskId("6650a0000000000000000004");
    private static final TimeEntryId ENTRY = new TimeEntryId("6650a0000000000000000005");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final TimeInterval HOUR = TimeInterval.of(NINE, NINE.plusSeconds(3600));

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    /** Known differences between the document and the service; each is needed, and no other is allowed. */
    private enum Excuse {
        /** Seen live, and in the gateway's own description, without it. */
        A_WORKSPACE_WITHOUT_AN_ORGANISATION("POST /workspaces required at : organizationId: .*"),
        /** The document lacks custom fields for a user's own entries; the service accepts them, as for other users. */
        CUSTOM_FIELDS_OF_AN_OWN_ENTRY("POST /workspaces/\\{workspaceId}/time-entries unknown field customFields");

        private final Pattern complaint;

        Excuse(String complaint) {
            this.complaint = Pattern.compile(complaint);
        }
    }

    @Test
    void isWhatTheDocumentAllowsForEveryOperation() throws Exception {
        answerEverything();
        makeEveryRequest();

        OpenApiRequests document = new OpenApiRequests(Path.of(System.getProperty(PROPERTY, "")));
        Set<String> visited = new TreeSet<>();
        Set<Excuse> needed = EnumSet.noneOf(Excuse.class);
        List<String> complaints = new ArrayList<>();
        for (LoggedRequest request : service.requests()) {
            String method = request.getMethod().getName();
            String address = request.getUrl().split("\\?", 2)[0].substring(API.length());
            String path = document.path(address);
            visited.add(method + " " + path);
            document.complaints(method, path, query(request), request.getBodyAsString()).stream()
                    .map(complaint -> method + " " + path + " " + complaint)
                    .forEach(complaint -> Stream.of(Excuse.values())
                            .filter(excuse ->
                                    excuse.complaint.matcher(complaint).matches())
                            .findFirst()
                            .ifPresentOrElse(needed::add, () -> complaints.add(complaint)));
        }

        assertThat(complaints).isEmpty();
        assertThat(visited).hasSize(OPERATIONS);
        assertThat(needed).as("excuses that are still needed").containsExactlyInAnyOrder(Excuse.values());
    }

    private static Map<String, List<String>> query(LoggedRequest request) {
        return request.getQueryParams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue().values()));
    }

    private void answerEverything() {
        service.on("GET", API + "/user", 200, Bodies.USER)
                .on("GET", API + "/workspaces", 200, Bodies.listOf(Bodies.WORKSPACE))
                .on("POST", API + "/workspaces", 201, Bodies.WORKSPACE)
                .on("GET", IN_WORKSPACE, 200, Bodies.WORKSPACE)
                .on("GET", IN_WORKSPACE + "/users", 200, Bodies.listOf(Bodies.USER));
        resource(IN_WORKSPACE + "/clients", CLIENT, Bodies.CLIENT);
        resource(IN_WORKSPACE + "/projects", PROJECT, Bodies.PROJECT.replace("6650a0000000000000000002", ""));
        resource(IN_WORKSPACE + "/projects/" + PROJECT + "/tasks", TASK, Bodies.TASK);
        resource(IN_WORKSPACE + "/tags", TAG, Bodies.TAG);
        resource(IN_WORKSPACE + "/time-entries", ENTRY, Bodies.ENTRY);
        resource(IN_WORKSPACE + "/user/" + USER + "/time-entries", ENTRY, Bodies.TIMER);
        service.on("POST", IN_WORKSPACE + "/user/" + COLLEAGUE + "/time-entries", 201, Bodies.ENTRY)
                .on("PATCH", IN_WORKSPACE + "/user/" + USER + "/time-entries", 200, Bodies.ENTRY)
                .on("GET", IN_WORKSPACE + "/time-entries/status/in-progress", 200, "[]")
                .on("GET", IN_WORKSPACE + "/time-entries/6650a0000000000000000006", 200, Bodies.TIMER)
                .on("PUT", IN_WORKSPACE + "/time-entries/6650a0000000000000000006", 200, Bodies.ENTRY);
    }

    private void resource(String path, Object id, String body) {
        service.on("GET", path, 200, Bodies.listOf(body))
                .on("POST", path, 201, body)
                .on("GET", path + "/" + id, 200, body)
                .on("PUT", path + "/" + id, 200, body)
                .on("DELETE", path + "/" + id, answer(200, body));
    }

    private void makeEveryRequest() {
        MatonStint stint = service.stint();
        stint.users().current();
        stint.users().list(WORKSPACE, UserQuery.builder().email("a").name("a").build(), PageRequest.first());
        stint.workspaces().list();
        stint.workspaces().get(WORKSPACE);
        stint.workspaces().create(new NewWorkspace("Office"));
        clientsAndTags(stint);
        projectsAndTasks(stint);
        timeEntries(stint);
    }

    private static void clientsAndTags(MatonStint stint) {
        stint.clients()
                .list(WORKSPACE, ClientQuery.builder().name("a").archived(true).build(), PageRequest.first());
        NewClient client = NewClient.builder()
                .name("Acme")
                .email("a@example.com")
                .address("x")
                .note("y")
                .build();
        stint.clients().create(WORKSPACE, client);
        stint.clients().get(WORKSPACE, CLIENT);
        stint.clients()
                .update(WORKSPACE, CLIENT, ClientChange.builder().name("Apex").build());
        stint.clients().delete(WORKSPACE, CLIENT);
        TagQuery tags = TagQuery.builder()
                .name(NameFilter.exactly("urgent"))
                .archived(true)
                .build();
        stint.tags().list(WORKSPACE, tags, PageRequest.first());
        stint.tags().create(WORKSPACE, new NewTag("urgent"));
        stint.tags().get(WORKSPACE, TAG);
        stint.tags().update(WORKSPACE, TAG, new TagChange("later"));
        stint.tags().delete(WORKSPACE, TAG);
    }

    private static void projectsAndTasks(MatonStint stint) {
        ProjectQuery projects = ProjectQuery.builder()
                .name(NameFilter.exactly("Website"))
                .archived(false)
                .billable(true)
                .isPublic(true)
                .addClients(CLIENT)
                .sort(ProjectQuery.Sort.CLIENT_NAME)
                .build();
        stint.projects().list(WORKSPACE, projects, PageRequest.first());
        NewProject project = NewProject.builder()
                .name("Website")
                .clientId(CLIENT)
                .billable(true)
                .isPublic(true)
                .color("#001122")
                .note("n")
                .build();
        stint.projects().create(WORKSPACE, project);
        stint.projects().get(WORKSPACE, PROJECT);
        ProjectChange change = ProjectChange.builder()
                .clientId(FieldChange.clear())
                .color("#334455")
                .note("")
                .build();
        stint.projects().update(WORKSPACE, PROJECT, change);
        stint.projects().archive(WORKSPACE, PROJECT);
        stint.projects().delete(WORKSPACE, PROJECT);
        TaskQuery tasks = TaskQuery.builder()
                .name(NameFilter.exactly("Login"))
                .status(TaskStatus.ACTIVE)
                .build();
        stint.tasks().list(WORKSPACE, PROJECT, tasks, PageRequest.first());
        NewTask task = NewTask.builder()
                .name("Login")
                .estimate(IsoDuration.ofHours(2))
                .billable(true)
                .addAssigneeIds(USER)
                .build();
        stint.tasks().create(WORKSPACE, PROJECT, task);
        stint.tasks().get(WORKSPACE, PROJECT, TASK);
        stint.tasks()
                .update(
                        WORKSPACE,
                        PROJECT,
                        TASK,
                        TaskChange.builder().name("Sign in").build());
        stint.tasks().complete(WORKSPACE, PROJECT, TASK);
        stint.tasks().delete(WORKSPACE, PROJECT, TASK);
    }

    private static void timeEntries(MatonStint stint) {
        TimeEntryQuery filtered = TimeEntryQuery.builder()
                .description("a")
                .startingFrom(NINE)
                .startingBefore(NINE.plusSeconds(60))
                .projectId(PROJECT)
                .taskId(TASK)
                .addTagIds(TAG)
                .hasProject(true)
                .hasTask(true)
                .running(true)
                .build();
        stint.timeEntries().list(WORKSPACE, USER, filtered, PageRequest.first());
        stint.timeEntries().inProgress(WORKSPACE, PageRequest.first());
        NewTimeEntry.Builder entry = NewTimeEntry.builder()
                .description("Review")
                .projectId(PROJECT)
                .taskId(TASK)
                .addTagIds(TAG)
                .billable(true)
                .type(TimeEntryType.BREAK)
                .putCustomFields(new CustomFieldId("f1"), new CustomFieldValue.Text("x"));
        stint.timeEntries().create(WORKSPACE, entry.interval(HOUR).build());
        stint.timeEntries().createFor(WORKSPACE, COLLEAGUE, entry.interval(HOUR).build());
        stint.timeEntries()
                .create(
                        WORKSPACE,
                        entry.interval(TimeInterval.startingAt(NINE.plusSeconds(7200)))
                                .build());
        stint.timeEntries().get(WORKSPACE, ENTRY);
        TimeEntryChange change = TimeEntryChange.builder()
                .description("x")
                .type(TimeEntryType.BREAK)
                .build();
        stint.timeEntries().update(WORKSPACE, ENTRY, change);
        stint.timeEntries().stop(WORKSPACE, USER, NINE.plusSeconds(10_000));
        stint.timeEntries().delete(WORKSPACE, ENTRY);
    }
}
