package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Missing fields, additional fields, and all notations of a missing value. */
class TolerantReadingTest {

    private static final ProjectId PROJECT = new ProjectId("698f7cba4f748f6209ea8995");
    private static final String ENTRIES = IN_WORKSPACE + "/user/" + USER + "/time-entries";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Project project(String body) {
        service.on("GET", IN_WORKSPACE + "/projects/" + PROJECT, 200, body);
        return service.stint().projects().get(WORKSPACE, PROJECT);
    }

    private Task task(String body) {
        TaskId id = new TaskId("698f7cc4aa9e9f33e5fc017b");
        service.on("GET", IN_WORKSPACE + "/projects/" + PROJECT + "/tasks/" + id, 200, body);
        return service.stint().tasks().get(WORKSPACE, PROJECT, id);
    }

    private TimeEntry entry(String body) {
        TimeEntryId id = new TimeEntryId("698f7cc4aa9e9f33e5fc0180");
        service.on("GET", IN_WORKSPACE + "/time-entries/" + id, 200, body);
        return service.stint().timeEntries().get(WORKSPACE, id);
    }

    @Test
    void readsAProjectOfFewFields() {
        Project project = project(SpecifiedBodies.PROJECT);

        assertThat(project.name()).isEqualTo("My Project");
        assertThat(project.clientId()).isEmpty();
        assertThat(project.clientName()).isEmpty();
        assertThat(project.note()).isEmpty();
        assertThat(project.billable()).isTrue();
        assertThat(project.isPublic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"clientId\": \"\"", "\"clientId\": null", "\"x\": 1"})
    void readsNoClientInEveryForm(String field) {
        assertThat(project(SpecifiedBodies.PROJECT.replace("\"clientId\": \"\"", field))
                        .clientId())
                .isEmpty();
    }

    @Test
    void readsAClientATagAndAUserOfFewFields() {
        service.on("GET", IN_WORKSPACE + "/clients/698f7cba0705b7d880830262", 200, SpecifiedBodies.CLIENT)
                .on("GET", IN_WORKSPACE + "/tags/698f7cbbaa9e9f33e5fc0126", 200, SpecifiedBodies.TAG)
                .on("GET", "/clockify/api/v1/user", 200, SpecifiedBodies.USER);
        MatonStint stint = service.stint();

        Client client = stint.clients().get(WORKSPACE, new ClientId("698f7cba0705b7d880830262"));
        Tag tag = stint.tags().get(WORKSPACE, new TagId("698f7cbbaa9e9f33e5fc0126"));
        User user = stint.users().current();

        assertThat(client.address()).contains("123 Main St");
        assertThat(client.email()).isEmpty();
        assertThat(client.ccEmails()).isEmpty();
        assertThat(tag.name()).isEqualTo("urgent");
        assertThat(user.timeZone()).isEmpty();
        assertThat(user.weekStart()).isEmpty();
    }

    @Test
    void readsAWorkspaceOfFewFields() {
        service.on("GET", IN_WORKSPACE, 200, "{\"id\":\"" + WORKSPACE + "\",\"name\":\"Office\"}");

        assertThat(service.stint().workspaces().get(WORKSPACE))
                .isEqualTo(Workspace.builder().id(WORKSPACE).name("Office").build());
    }

    @Test
    void readsUsersThatAreNotWholeYet() {
        service.on("GET", "/clockify/api/v1/user", 200, """
                {"id":"u1","email":null,"name":null,"activeWorkspace":null,"defaultWorkspace":"",
                 "status":"SOMETHING_NEW","settings":{"timeZone":"Mars/Base","weekStart":null}}""");

        User user = service.stint().users().current();

        assertThat(user.email()).isEmpty();
        assertThat(user.name()).isEmpty();
        assertThat(user.activeWorkspace()).isEmpty();
        assertThat(user.defaultWorkspace()).isEmpty();
        assertThat(user.status()).isEqualTo(UserStatus.OTHER);
        assertThat(user.timeZone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"PT2H\" | PT2H",
                "\"pt90m\" | PT1H30M",
                "{\"estimate\":\"PT2H\",\"type\":\"MANUAL\"} | PT2H",
                "{\"estimate\":null} | PT0S",
                "{\"estimate\":7200000} | PT2H",
                "7200000 | PT2H",
                "0 | PT0S",
                "null | PT0S",
                "\"\" | PT0S",
            })
    void readsAnEstimateInEveryForm(String estimate, String expected) {
        Task task = task(SpecifiedBodies.TASK.replace("\"estimate\": \"PT0S\"", "\"estimate\": " + estimate));

        assertThat(task.estimate()).hasToString(expected);
    }

    @Test
    void readsATaskWithoutDurationAssigneesOrAKnownStatus() {
        Task task = task(SpecifiedBodies.TASK
                .replace("\"assigneeIds\": []", "\"assigneeIds\": null, \"duration\": null")
                .replace("ACTIVE", "ALL"));

        assertThat(task.assigneeIds()).isEmpty();
        assertThat(task.status()).isEqualTo(TaskStatus.ACTIVE);
    }

    @Test
    void readsAnEntryOfFewFields() {
        TimeEntry entry = entry(SpecifiedBodies.ENTRY);

        assertThat(entry.tagIds()).isEmpty();
        assertThat(entry.taskId()).isEmpty();
        assertThat(entry.projectId()).contains(PROJECT);
        assertThat(entry.type()).isEqualTo(TimeEntryType.REGULAR);
        assertThat(entry.locked()).isFalse();
        assertThat(entry.customFields()).isEmpty();
        assertThat(entry.interval())
                .isEqualTo(
                        TimeInterval.of(Instant.parse("2026-02-13T18:34:28Z"), Instant.parse("2026-02-13T19:34:28Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T18:34:28Z",
        "2026-02-13T18:34:28.000Z",
        "2026-02-13T18:34:28.123456789Z",
        "2026-02-13T20:34:28+02:00",
        "2026-02-13T08:34:28.9-10:00",
    })
    void readsTimesWithFractionsAndOffsets(String start) {
        assertThat(entry(SpecifiedBodies.ENTRY.replace("2026-02-13T18:34:28Z", start))
                        .interval()
                        .start())
                .isEqualTo("2026-02-13T18:34:28Z");
    }

    @Test
    void readsARunningTimerWithoutAnEnd() {
        String absent = SpecifiedBodies.ENTRY.replaceAll("\"end\": \"[^\"]*\",\\s*", "");

        assertThat(entry(absent).running()).isTrue();
        assertThat(entry(Bodies.TIMER.replace("6650a0000000000000000006", "698f7cc4aa9e9f33e5fc0180"))
                        .running())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REGULAR, REGULAR",
        "BREAK, BREAK",
        "HOLIDAY, HOLIDAY",
        "TIME_OFF, TIME_OFF",
        "TIMEOFF, TIME_OFF",
        "OVERTIME, OTHER",
        "NEW_ONE, OTHER",
    })
    void readsEveryTypeOfEntry(String type, TimeEntryType expected) {
        assertThat(entry(Bodies.ENTRY.replace("\"type\":\"REGULAR\"", "\"type\":\"" + type + "\""))
                        .type())
                .isEqualTo(expected);
    }

    @Test
    void readsEveryKindOfCustomField() {
        String fields = """
                "customFieldValues":[
                  {"customFieldId":"f1","value":"text"},{"customFieldId":"f2","value":1.50},{"customFieldId":"f3","value":true},
                  {"customFieldId":"f4","value":["a","b"]},{"customFieldId":"f5","value":null},{"customFieldId":"f6"},
                  {"customFieldId":"f7","value":{"a":1}}]""";

        TimeEntry entry = entry(Bodies.ENTRY.replaceAll("(?s)\"customFieldValues\":\\[.*?]", fields));

        assertThat(entry.customFields())
                .isEqualTo(Map.of(
                        new CustomFieldId("f1"), new CustomFieldValue.Text("text"),
                        new CustomFieldId("f2"), new CustomFieldValue.Numeric(new BigDecimal("1.50")),
                        new CustomFieldId("f3"), new CustomFieldValue.Flag(true),
                        new CustomFieldId("f4"), new CustomFieldValue.Choices(List.of("a", "b")),
                        new CustomFieldId("f7"), new CustomFieldValue.Text("{\"a\":1}")));
    }

    @Test
    void readsALockedEntryWithoutTags() {
        TimeEntry entry = entry(Bodies.ENTRY
                .replace("\"isLocked\":false", "\"isLocked\":true")
                .replace("\"tagIds\":[\"6650a0000000000000000003\"]", "\"tagIds\":[]"));

        assertThat(entry.locked()).isTrue();
        assertThat(entry.tagIds()).isEmpty();
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        service.on(
                "GET",
                ENTRIES,
                200,
                Bodies.listOf(Bodies.ENTRY.replace("{\"id\"", "{\"brandNew\":{\"deep\":[1,{}]},\"id\"")));

        assertThat(service.stint()
                        .timeEntries()
                        .list(WORKSPACE, USER, TimeEntryQuery.all(), PageRequest.first())
                        .items())
                .hasSize(1);
    }
}
