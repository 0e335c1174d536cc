package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeEntryWireTest {

    private static final String PATH = IN_WORKSPACE + "/time-entries";
    private static final String OF_USER = IN_WORKSPACE + "/user/" + USER + "/time-entries";
    private static final String IN_PROGRESS = PATH + "/status/in-progress";
    private static final TimeEntryId ID = new TimeEntryId("6650a0000000000000000005");
    private static final TimeEntryId TIMER_ID = new TimeEntryId("6650a0000000000000000006");
    private static final String ONE = PATH + "/" + ID;
    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final TaskId TASK = new TaskId("6650a0000000000000000004");
    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String UNCHANGED = "\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\","
            + "\"billable\":true,\"description\":\"Review\",\"projectId\":\"" + PROJECT + "\",\"taskId\":\"" + TASK
            + "\",\"tagIds\":[\"" + TAG + "\"],";
    private static final String FIELDS_UNCHANGED =
            "\"customFields\":[{\"customFieldId\":\"f1\",\"sourceType\":\"WORKSPACE\",\"value\":\"x\"},"
                    + "{\"customFieldId\":\"f2\",\"sourceType\":\"WORKSPACE\",\"value\":null}]}";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private TimeEntries entries() {
        return service.stint().timeEntries();
    }

    private static TimeEntry review() {
        return TimeEntry.builder()
                .id(ID)
                .workspaceId(WORKSPACE)
                .userId(USER)
                .description("Review")
                .interval(TimeInterval.of(NINE, TEN))
                .projectId(PROJECT)
                .taskId(TASK)
                .addTagIds(TAG)
                .billable(true)
                .putCustomFields(new CustomFieldId("f1"), new CustomFieldValue.Text("x"))
                .build();
    }

    private static TimeEntry timer() {
        return TimeEntry.builder()
                .id(TIMER_ID)
                .workspaceId(WORKSPACE)
                .userId(USER)
                .interval(TimeInterval.startingAt(ELEVEN))
                .billable(false)
                .build();
    }

    private static String stopped(String body, String end) {
        return body.replace("\"end\":null,\"duration\":null", "\"end\":\"" + end + "\",\"duration\":\"PT1H\"");
    }

    @Test
    void listsTheEntriesOfAUser() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER, Bodies.ENTRY));

        assertThat(entries()
                        .list(WORKSPACE, USER, TimeEntryQuery.all(), PageRequest.first())
                        .items())
                .containsExactly(timer(), review());
        assertThat(service.asked()).containsExactly("GET " + OF_USER + "?page=1&page-size=50&hydrated=true");
    }

    @Test
    void listsWithEveryFilterThatTheServiceSupports() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.ENTRY));
        TimeEntryQuery query = TimeEntryQuery.builder()
                .description("rev")
                .projectId(PROJECT)
                .taskId(TASK)
                .addTagIds(TAG)
                .hasProject(true)
                .hasTask(true)
                .build();

        assertThat(entries()
                        .list(WORKSPACE, USER, query, PageRequest.firstOf(9))
                        .items())
                .containsExactly(review());
        assertThat(service.asked())
                .containsExactly("GET " + OF_USER + "?page=1&page-size=9&description=rev&project=" + PROJECT + "&task="
                        + TASK + "&project-required=true&task-required=true&hydrated=true&tags=" + TAG);
    }

    @Test
    void asksForTheRunningTimer() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER));

        assertThat(entries().running(WORKSPACE, USER)).contains(timer());
        assertThat(service.asked())
                .containsExactly("GET " + OF_USER + "?page=1&page-size=50&in-progress=true&hydrated=true");
    }

    @Test
    @DisplayName("Requests a wider window, because the service reads its bounds in another zone")
    void requests_a_wider_window() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER, Bodies.ENTRY));
        TimeEntryQuery query = TimeEntryQuery.builder()
                .startingFrom(NINE)
                .startingBefore(TEN.plusMillis(1))
                .build();

        Page<TimeEntry> page = entries().list(WORKSPACE, USER, query, PageRequest.first());

        assertThat(page.items()).containsExactly(review());
        assertThat(page.last()).isTrue();
        assertThat(service.asked())
                .containsExactly(
                        "GET " + OF_USER
                                + "?page=1&page-size=1000&start=2026-03-01T21%3A00%3A00Z&end=2026-03-03T00%3A00%3A00Z&hydrated=true");
    }

    @Test
    void filtersWhatTheServiceCannotFilter() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER, Bodies.ENTRY));
        TimeEntryQuery finished = TimeEntryQuery.builder().running(false).build();
        TimeEntryQuery without =
                TimeEntryQuery.builder().hasProject(false).hasTask(false).build();
        TimeEntryQuery anyTag = TimeEntryQuery.builder()
                .addTagIds(TAG, new TagId("6650a0000000000000000009"))
                .build();

        assertThat(entries().all(WORKSPACE, USER, finished)).containsExactly(review());
        assertThat(entries().all(WORKSPACE, USER, without)).containsExactly(timer());
        assertThat(entries().all(WORKSPACE, USER, anyTag)).containsExactly(review());
        assertThat(service.asked()).containsOnly("GET " + OF_USER + "?page=1&page-size=1000&hydrated=true");
    }

    @Test
    void listsTheRunningTimersOfAllMembers() {
        service.on("GET", IN_PROGRESS, 200, Bodies.listOf(Bodies.TIMER));

        assertThat(entries().inProgress(WORKSPACE, PageRequest.first()).items()).containsExactly(timer());
        assertThat(service.asked()).containsExactly("GET " + IN_PROGRESS + "?page=1&page-size=50");
    }

    @Test
    void gets() {
        service.on("GET", ONE, 200, Bodies.ENTRY);

        assertThat(entries().find(WORKSPACE, ID)).contains(review());
        assertThat(service.asked()).containsExactly("GET " + ONE + "?hydrated=true");
    }

    @Test
    void createsAFinishedEntryWithOneRequest() {
        service.on("POST", PATH, 201, Bodies.ENTRY);
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(NINE.plusMillis(999), TEN))
                .build();

        assertThat(entries().create(WORKSPACE, entry)).isEqualTo(review());
        assertThat(service.asked()).containsExactly("POST " + PATH);
        assertThat(service.sentBody())
                .isEqualTo("{\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\",\"billable\":false,"
                        + "\"description\":\"\"}");
    }

    @Test
    void createsWithAllFields() {
        service.on("POST", PATH, 201, Bodies.ENTRY);
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(NINE, TEN))
                .description("Review \"it\" – ä")
                .projectId(PROJECT)
                .taskId(TASK)
                .addTagIds(TAG)
                .billable(true)
                .type(TimeEntryType.BREAK)
                .putCustomFields(new CustomFieldId("f1"), new CustomFieldValue.Text("x"))
                .putCustomFields(new CustomFieldId("f2"), new CustomFieldValue.Numeric(new BigDecimal("1.50")))
                .putCustomFields(new CustomFieldId("f3"), new CustomFieldValue.Flag(true))
                .putCustomFields(new CustomFieldId("f4"), new CustomFieldValue.Choices(List.of("a", "b")))
                .build();

        entries().create(WORKSPACE, entry);

        assertThat(service.sentBody())
                .isEqualTo("{\"start\":\"2026-03-02T09:00:00Z\",\"end\":\"2026-03-02T10:00:00Z\",\"billable\":true,"
                        + "\"description\":\"Review \\\"it\\\" – ä\",\"projectId\":\"" + PROJECT + "\",\"taskId\":\""
                        + TASK + "\",\"tagIds\":[\"" + TAG + "\"],\"type\":\"BREAK\",\"customFields\":["
                        + "{\"customFieldId\":\"f1\",\"sourceType\":\"WORKSPACE\",\"value\":\"x\"},"
                        + "{\"customFieldId\":\"f2\",\"sourceType\":\"WORKSPACE\",\"value\":1.50},"
                        + "{\"customFieldId\":\"f3\",\"sourceType\":\"WORKSPACE\",\"value\":true},"
                        + "{\"customFieldId\":\"f4\",\"sourceType\":\"WORKSPACE\",\"value\":[\"a\",\"b\"]}]}");
    }

    @Test
    void createsForAnotherUser() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER.replace(USER.value(), "6650a00000000000000000cc"))
                .on("POST", OF_USER, 201, Bodies.ENTRY);

        entries()
                .createFor(
                        WORKSPACE,
                        USER,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE, TEN))
                                .build());

        assertThat(service.asked()).containsExactly("GET /clockify/api/v1/user", "POST " + OF_USER);
    }

    @Test
    void startsATimerByLeavingOutTheEnd() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER)
                .on("GET", OF_USER, 200, "[]")
                .on("POST", PATH, 201, Bodies.TIMER);

        entries()
                .create(
                        WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(ELEVEN))
                                .build());

        assertThat(service.sentBody())
                .isEqualTo("{\"start\":\"2026-03-02T11:00:00Z\",\"billable\":false,\"description\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"duration\":\"PT1H\"",
                "\"end\":\"\",\"duration\":\"PT1H\"",
                "\"end\":null,\"duration\":\"PT1H\""
            })
    void doesNotLetAFinishedEntryRunAgainWhoseEndCannotBeRead(String rest) {
        service.on(
                "GET",
                ONE,
                200,
                Bodies.TIMER.replace("\"end\":null,\"duration\":null", rest).replace(TIMER_ID.value(), ID.value()));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> entries()
                        .update(
                                WORKSPACE,
                                ID,
                                TimeEntryChange.builder().description("Edit").build()))
                .withMessageContaining("no end");
        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    @DisplayName("An update of one field sends all fields, because the service clears the others")
    void update_sends_all_fields() {
        service.on("GET", ONE, 200, Bodies.ENTRY).on("PUT", ONE, 200, Bodies.ENTRY);

        entries()
                .update(
                        WORKSPACE,
                        ID,
                        TimeEntryChange.builder().description("Edit").build());

        assertThat(service.asked()).containsExactly("GET " + ONE + "?hydrated=true", "PUT " + ONE);
        assertThat(service.sentBody()).isEqualTo("{" + UNCHANGED.replace("Review", "Edit") + FIELDS_UNCHANGED);
    }

    @Test
    void keepsCustomFieldsThatItCannotReadToTheLetter() {
        String odd = "{\"link\":{\"url\":\"https://x\",\"n\":12345678901234567890.1234567890}}";
        service.on(
                        "GET",
                        ONE,
                        200,
                        Bodies.ENTRY.replace("\"value\":null", "\"sourceType\":\"PROJECT\",\"value\":" + odd))
                .on("PUT", ONE, 200, Bodies.ENTRY);

        entries().update(WORKSPACE, ID, TimeEntryChange.builder().billable(true).build());

        assertThat(service.sentBody())
                .contains("{\"customFieldId\":\"f2\",\"sourceType\":\"PROJECT\",\"value\":" + odd + "}");
    }

    @Test
    void changesSingleCustomFields() {
        service.on("GET", ONE, 200, Bodies.ENTRY).on("PUT", ONE, 200, Bodies.ENTRY);

        entries()
                .update(
                        WORKSPACE,
                        ID,
                        TimeEntryChange.builder()
                                .putCustomFields(new CustomFieldId("f1"), FieldChange.clear())
                                .putCustomFields(
                                        new CustomFieldId("f3"), FieldChange.set(new CustomFieldValue.Text("new")))
                                .putCustomFields(new CustomFieldId("f2"), FieldChange.leave())
                                .build());

        assertThat(service.sentBody())
                .endsWith("\"customFields\":[{\"customFieldId\":\"f1\",\"sourceType\":\"WORKSPACE\",\"value\":null},"
                        + "{\"customFieldId\":\"f2\",\"sourceType\":\"WORKSPACE\",\"value\":null},"
                        + "{\"customFieldId\":\"f3\",\"sourceType\":\"WORKSPACE\",\"value\":\"new\"}]}");
    }

    @Test
    void leavesOutWhatIsToBeCleared() {
        service.on("GET", ONE, 200, Bodies.ENTRY).on("GET", OF_USER, 200, "[]").on("PUT", ONE, 200, Bodies.ENTRY);

        entries()
                .update(
                        WORKSPACE,
                        ID,
                        TimeEntryChange.builder()
                                .end(FieldChange.clear())
                                .projectId(FieldChange.clear())
                                .tagIds(List.of())
                                .description("")
                                .build());

        assertThat(service.sentBody())
                .isEqualTo("{\"start\":\"2026-03-02T09:00:00Z\",\"billable\":true,\"description\":\"\",\"tagIds\":[],"
                        + FIELDS_UNCHANGED);
    }

    @Test
    void sendsATypeOnlyWhenItIsNamed() {
        service.on("GET", ONE, 200, Bodies.ENTRY.replace("REGULAR", "HOLIDAY")).on("PUT", ONE, 200, Bodies.ENTRY);

        entries().update(WORKSPACE, ID, TimeEntryChange.builder().billable(true).build());
        assertThat(service.sentBody()).doesNotContain("\"type\"");

        entries()
                .update(
                        WORKSPACE,
                        ID,
                        TimeEntryChange.builder().type(TimeEntryType.BREAK).build());
        assertThat(service.sentBody()).contains("\"type\":\"BREAK\"");
    }

    @Test
    void stopsTheTimer() {
        service.on("PATCH", OF_USER, 200, stopped(Bodies.TIMER, "2026-03-02T12:00:00Z"));

        TimeEntry stopped = entries().stop(WORKSPACE, USER, NOON.plusNanos(999_999_999));

        assertThat(stopped.interval()).isEqualTo(TimeInterval.of(ELEVEN, NOON));
        assertThat(service.asked()).containsExactly("PATCH " + OF_USER);
        assertThat(service.sentBody()).isEqualTo("{\"end\":\"2026-03-02T12:00:00Z\"}");
    }

    @Test
    void explainsWhyATimerCannotStop() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER))
                .on("PATCH", OF_USER, 400, "{\"message\":\"Start time is greater than end time\",\"code\":501}");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> entries().stop(WORKSPACE, USER, TEN))
                .satisfies(error -> assertThat(error.rule()).isEqualTo(Rule.TIMER_STARTED_LATER));
    }

    @Test
    void letsATimerRunAgainIfTheServiceStoredAnEndBeforeItsStart() {
        String stored = stopped(Bodies.TIMER, "2026-03-02T10:00:00Z");
        String timer = PATH + "/6650a0000000000000000006";
        service.on("PATCH", OF_USER, 200, stored).on("GET", timer, 200, stored).on("PUT", timer, 200, Bodies.TIMER);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> entries().stop(WORKSPACE, USER, TEN))
                .satisfies(error -> assertThat(error.rule()).isEqualTo(Rule.TIMER_STARTED_LATER));

        assertThat(service.sentBody())
                .contains("\"start\":\"2026-03-02T11:00:00Z\"")
                .doesNotContain("\"end\"");
    }

    @Test
    void keepsTheReasonOfTheServiceIfTheTimerCouldStop() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER))
                .on("PATCH", OF_USER, 400, "{\"message\":\"Project is required\",\"code\":501}");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> entries().stop(WORKSPACE, USER, NOON))
                .withMessageContaining("Project is required");
    }

    @Test
    void reportsThatNoTimerRunsWithoutAnotherRequest() {
        service.on(
                "PATCH",
                OF_USER,
                404,
                "{\"message\":\"Currently running time entry doesn't exist on workspace x for user y.\",\"code\":404}");

        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> entries().stop(WORKSPACE, USER, NOON));

        assertThat(service.asked()).containsExactly("PATCH " + OF_USER);
    }

    @Test
    void findsOutWhatAnEmptyBodyDoesNotTell() {
        service.on("PATCH", OF_USER, 404, "").on("GET", IN_WORKSPACE, 200, Bodies.WORKSPACE);
        assertThatExceptionOfType(NoTimerRunning.class)
                .isThrownBy(() -> entries().stop(WORKSPACE, USER, NOON));

        service.on("GET", IN_WORKSPACE, 404, "");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> entries().stop(WORKSPACE, USER, NOON))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(EntityKind.WORKSPACE));
    }

    @Test
    void deletes() {
        service.on("DELETE", ONE, 204, "");

        entries().delete(WORKSPACE, ID);

        assertThat(service.asked()).containsExactly("DELETE " + ONE);
    }
}
