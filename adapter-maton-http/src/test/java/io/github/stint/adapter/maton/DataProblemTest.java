package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.stint.core.Stint;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.DataProblem;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.user.UserStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One item with a defect does not block the others; the caller learns of it, and an update never clears what was not read. */
class DataProblemTest {

    private static final String ENTRIES = IN_WORKSPACE + "/user/" + USER + "/time-entries";
    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final TimeEntryId ENTRY = new TimeEntryId("6650a0000000000000000005");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private final List<DataProblem> problems = new ArrayList<>();

    private Stint stint() {
        return service.stint(config -> config.onDataProblem(problems::add));
    }

    /** A list of the service, and a sound item of it. */
    private record Listing(
            EntityKind kind, String path, String wrapper, String item, Function<Stint, List<?>> request) {}

    private static final Map<String, Listing> LISTINGS = Map.of(
            "projects",
            new Listing(
                    EntityKind.PROJECT,
                    IN_WORKSPACE + "/projects",
                    "%s",
                    Bodies.PROJECT,
                    stint -> stint.projects().all(WORKSPACE, ProjectQuery.all()).toList()),
            "clients",
            new Listing(
                    EntityKind.CLIENT,
                    IN_WORKSPACE + "/clients",
                    "%s",
                    Bodies.CLIENT,
                    stint -> stint.clients().all(WORKSPACE, ClientQuery.all()).toList()),
            "tags",
            new Listing(
                    EntityKind.TAG,
                    IN_WORKSPACE + "/tags",
                    "%s",
                    Bodies.TAG,
                    stint -> stint.tags().all(WORKSPACE, TagQuery.all()).toList()),
            "tasks",
            new Listing(
                    EntityKind.TASK,
                    IN_WORKSPACE + "/projects/" + PROJECT + "/tasks",
                    "%s",
                    Bodies.TASK,
                    stint -> stint.tasks()
                            .all(WORKSPACE, PROJECT, TaskQuery.all())
                            .toList()),
            "users",
            new Listing(
                    EntityKind.USER,
                    IN_WORKSPACE + "/users",
                    "%s",
                    Bodies.USER,
                    stint -> stint.users().all(WORKSPACE, UserQuery.all()).toList()),
            "workspaces",
            new Listing(
                    EntityKind.WORKSPACE,
                    "/clockify/api/v1/workspaces",
                    "%s",
                    Bodies.WORKSPACE,
                    stint -> stint.workspaces().list()),
            "connections",
            new Listing(
                    EntityKind.CONNECTION,
                    "/connections",
                    "{\"connections\":%s}",
                    Bodies.CONNECTION,
                    stint -> stint.connections().list(ConnectionQuery.all())),
            "entries",
            new Listing(
                    EntityKind.TIME_ENTRY,
                    ENTRIES,
                    "%s",
                    Bodies.ENTRY,
                    stint -> stint.timeEntries()
                            .all(WORKSPACE, USER, TimeEntryQuery.all())
                            .toList()),
            "running timers",
            new Listing(
                    EntityKind.TIME_ENTRY,
                    IN_WORKSPACE + "/time-entries/status/in-progress",
                    "%s",
                    Bodies.TIMER,
                    stint -> stint.timeEntries()
                            .inProgress(WORKSPACE, PageRequest.first())
                            .items()));

    private List<?> list(String name, String... items) {
        Listing listing = Objects.requireNonNull(LISTINGS.get(name));
        service.on("GET", listing.path(), 200, listing.wrapper().formatted(Bodies.listOf(items)));
        return listing.request().apply(stint());
    }

    private static String sound(String name) {
        return Objects.requireNonNull(LISTINGS.get(name)).item();
    }

    /** Sets a field of an object. */
    private static String with(String object, String field, String value) {
        JsonMapper mapper = JsonMapper.shared();
        return ((ObjectNode) mapper.readTree(object))
                .set(field, mapper.readTree(value))
                .toString();
    }

    static Stream<Arguments> listsAndItemsThatCannotBeRead() {
        return LISTINGS.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.of("null", "17", "\"x\"", "[]", "{}").map(item -> Arguments.of(name, item)));
    }

    @ParameterizedTest
    @MethodSource("listsAndItemsThatCannotBeRead")
    void an_item_that_cannot_be_read_is_left_out_and_reported(String name, String item) {
        assertThat(list(name, sound(name), item)).hasSize(1);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.leftOut()).isTrue();
            assertThat(problem.kind())
                    .isEqualTo(Objects.requireNonNull(LISTINGS.get(name)).kind());
            assertThat(problem.message()).contains("is left out: ");
        });
    }

    @Test
    void what_is_left_out_is_named_by_its_id() {
        assertThat(list("projects", with(Bodies.PROJECT, "name", "{}"), Bodies.PROJECT))
                .hasSize(1);

        assertThat(problems)
                .extracting(DataProblem::message)
                .containsExactly("the project " + PROJECT + " is left out: its name cannot be read");
    }

    /** Each field that is read, with a value of another type, and what remains without it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "projects | clientId | {\"id\":1}",
                "projects | clientId | \"no id\"",
                "projects | clientName | {}",
                "projects | archived | \"perhaps\"",
                "projects | billable | {}",
                "projects | public | []",
                "projects | color | {}",
                "projects | note | []",
                "clients | archived | {}",
                "clients | email | {}",
                "clients | ccEmails | {}",
                "clients | address | []",
                "clients | note | {}",
                "tags | archived | {}",
                "tasks | status | {}",
                "tasks | estimate | \"two hours\"",
                "tasks | estimate | -5000",
                "tasks | billable | {}",
                "tasks | assigneeIds | \"ada\"",
                "tasks | assigneeIds | [null]",
                "tasks | userGroupIds | {}",
                "users | email | {}",
                "users | name | []",
                "users | activeWorkspace | {}",
                "users | defaultWorkspace | \"no id\"",
                "users | status | {}",
                "users | settings | \"x\"",
                "workspaces | workspaceSettings | \"x\"",
                "connections | status | {}",
                "connections | creation_time | \"yesterday\"",
                "connections | last_updated_time | {}",
                "connections | url | {}",
                "connections | metadata | \"x\"",
                "entries | description | {}",
                "entries | projectId | {}",
                "entries | taskId | \"no id\"",
                "entries | tagIds | \"urgent\"",
                "entries | tagIds | [null]",
                "entries | billable | {}",
                "entries | type | {}",
                "entries | isLocked | {}",
                "entries | customFieldValues | [{\"value\":1}]",
                "entries | customFieldValues | {}",
            })
    void an_item_is_shown_without_a_field_that_cannot_be_read(String name, String field, String value) {
        String defective = with(sound(name), field, value);

        assertThat(list(name, defective, sound(name))).hasSize(2);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.leftOut()).isFalse();
            assertThat(problem.id()).isPresent();
            assertThat(problem.problem()).isEqualTo("its " + field + " cannot be read");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "projects, color",
        "projects, billable",
        "projects, public",
        "projects, workspaceId",
        "clients, ccEmails",
        "clients, workspaceId",
        "tags, workspaceId",
        "tags, archived",
        "tasks, status",
        "tasks, billable",
        "tasks, projectId",
        "users, status",
        "users, email",
        "users, settings",
        "connections, status",
        "entries, userId",
        "entries, workspaceId",
        "entries, billable",
        "entries, tagIds",
        "entries, customFieldValues",
    })
    void an_item_is_whole_without_a_field_that_has_no_value(String name, String field) {
        assertThat(list(name, with(sound(name), field, "null"))).hasSize(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void all_fields_that_cannot_be_read_are_named_at_once() {
        list("projects", with(with(Bodies.PROJECT, "color", "{}"), "note", "[]"));

        assertThat(problems)
                .extracting(DataProblem::message)
                .containsExactly("the project " + PROJECT + ": its color and its note cannot be read");
    }

    @Test
    void a_project_without_a_colour_has_none() {
        assertThat(list("projects", with(Bodies.PROJECT, "color", "null")))
                .singleElement()
                .extracting(project -> ((Project) project).color())
                .isEqualTo(Optional.empty());
    }

    @Test
    void an_entry_without_a_user_is_of_the_user_whose_list_it_is() {
        assertThat(list("entries", with(Bodies.ENTRY, "userId", "null")))
                .singleElement()
                .extracting(entry -> ((TimeEntry) entry).userId())
                .isEqualTo(USER);
    }

    @Test
    void an_entry_without_a_user_that_is_read_alone_is_of_the_current_one() {
        service.on("GET", IN_WORKSPACE + "/time-entries/" + ENTRY, 200, with(Bodies.ENTRY, "userId", "null"))
                .on("GET", "/clockify/api/v1/user", 200, Bodies.USER);

        assertThat(stint().timeEntries().get(WORKSPACE, ENTRY).userId()).isEqualTo(USER);
    }

    @Test
    void a_user_without_a_status_has_another_one() {
        service.on("GET", "/clockify/api/v1/user", 200, with(Bodies.USER, "status", "null"));

        assertThat(stint().users().current().status()).isEqualTo(UserStatus.OTHER);
    }

    @Test
    void the_end_of_a_list_is_found_although_items_are_left_out() {
        PageRequest two = PageRequest.firstOf(2);
        service.on("GET", ENTRIES, 200, Bodies.listOf("{}", "{}"));

        Page<TimeEntry> page = stint().timeEntries().list(WORKSPACE, USER, TimeEntryQuery.all(), two);

        assertThat(page.items()).isEmpty();
        assertThat(page.last()).isFalse();
    }

    private static String entryFrom(String start, String end) {
        return Bodies.ENTRY.replace("2026-03-02T09:00:00Z", start).replace("2026-03-02T10:00:00Z", end);
    }

    private static final String REVERSED = entryFrom("2026-03-02T09:00:00Z", "2026-03-02T08:00:00Z");
    private static final String TOO_LONG = entryFrom("2026-01-01T00:00:00Z", "2026-02-28T00:00:00Z");

    @Test
    void an_entry_that_ends_before_it_starts_is_read_and_counts_as_no_time() {
        TimeEntry entry = (TimeEntry) list("entries", REVERSED).get(0);

        assertThat(entry.interval().start()).isEqualTo(NINE);
        assertThat(entry.interval().end()).contains(NINE.minusSeconds(3600));
        assertThat(entry.interval().duration()).contains(IsoDuration.ZERO);
        assertThat(problems)
                .extracting(DataProblem::message)
                .containsExactly("the time entry " + ENTRY + ": it ends before it starts, and counts as no time;"
                        + " correct its times, or delete it");
    }

    @Test
    void an_entry_of_more_than_999_hours_is_read_with_its_length() {
        TimeEntry entry = (TimeEntry) list("entries", TOO_LONG).get(0);

        assertThat(entry.interval().duration()).contains(IsoDuration.ofHours(58 * 24));
        assertThat(problems)
                .extracting(DataProblem::problem)
                .containsExactly("it is longer than 999 hours; correct its times, or delete it");
    }

    @Test
    void an_entry_that_breaks_a_rule_can_be_corrected_and_deleted() {
        String path = IN_WORKSPACE + "/time-entries/" + ENTRY;
        service.on("GET", path, 200, REVERSED)
                .on("PUT", path, 200, Bodies.ENTRY)
                .on("DELETE", path, 204, "");
        TimeEntryChange end = TimeEntryChange.builder()
                .end(FieldChange.set(NINE.plusSeconds(3600)))
                .build();

        assertThat(stint().timeEntries()
                        .update(WORKSPACE, ENTRY, end)
                        .interval()
                        .duration())
                .contains(IsoDuration.ofHours(1));
        assertThat(service.sentBody()).contains("\"end\":\"2026-03-02T10:00:00Z\"");
        stint().timeEntries().delete(WORKSPACE, ENTRY);
        assertThat(service.asked()).endsWith("DELETE " + path);
    }

    @Test
    void an_entry_that_breaks_a_rule_is_not_written_as_it_is() {
        service.on("GET", IN_WORKSPACE + "/time-entries/" + ENTRY, 200, REVERSED);
        TimeEntryChange text = TimeEntryChange.builder().description("x").build();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> stint().timeEntries().update(WORKSPACE, ENTRY, text))
                .withMessageContaining("before the start");
        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"projectId | {}", "taskId | \"no id\"", "tagIds | [null]"})
    void an_update_does_not_clear_a_field_that_cannot_be_read(String field, String value) {
        service.on("GET", IN_WORKSPACE + "/time-entries/" + ENTRY, 200, with(Bodies.ENTRY, field, value));
        TimeEntryChange text = TimeEntryChange.builder().description("x").build();

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> stint().timeEntries().update(WORKSPACE, ENTRY, text));
        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[null]",
                "[{\"value\":null}]",
                "[{\"value\":1.25}]",
                "[{\"customFieldId\":\"\",\"value\":[1]},{\"customFieldId\":7}]",
                "[\"x\",[]]",
                "\"none\"",
                "{\"a\":1}"
            })
    void an_update_sends_back_custom_fields_that_cannot_be_read(String fields) {
        String path = IN_WORKSPACE + "/time-entries/" + ENTRY;
        service.on("GET", path, 200, with(Bodies.ENTRY, "customFieldValues", fields))
                .on("PUT", path, 200, Bodies.ENTRY);
        TimeEntryChange text = TimeEntryChange.builder().description("x").build();

        stint().timeEntries().update(WORKSPACE, ENTRY, text);

        assertThat(service.sentBody()).contains("\"customFields\":" + fields + "}");
    }

    @Test
    void an_update_changes_a_custom_field_beside_one_that_cannot_be_read() {
        String path = IN_WORKSPACE + "/time-entries/" + ENTRY;
        service.on("GET", path, 200, with(Bodies.ENTRY, "customFieldValues", """
                        [{"value":1},{"customFieldId":"f1","sourceType":"TIMEENTRY","value":"x"},{"customFieldId":"f2","value":2}]"""))
                .on("PUT", path, 200, Bodies.ENTRY);
        TimeEntryChange change = TimeEntryChange.builder()
                .putCustomFields(new CustomFieldId("f1"), FieldChange.set(new CustomFieldValue.Text("y")))
                .build();

        stint().timeEntries().update(WORKSPACE, ENTRY, change);

        assertThat(service.sentBody()).contains("""
                "customFields":[{"value":1},{"customFieldId":"f1","sourceType":"TIMEENTRY","value":"y"},\
                {"customFieldId":"f2","sourceType":"WORKSPACE","value":2}]}""");
    }

    @Test
    void an_update_does_not_guess_whether_a_project_is_billable() {
        service.on("GET", IN_WORKSPACE + "/projects/" + PROJECT, 200, with(Bodies.PROJECT, "billable", "null"));

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> stint().projects().archive(WORKSPACE, PROJECT))
                .withMessageContaining("no billable");
        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void copies_as_one_text_are_kept_by_an_update() {
        ClientId id = new ClientId("6650a0000000000000000002");
        String client = with(Bodies.CLIENT, "ccEmails", "\"a@example.com\"");
        service.on("GET", IN_WORKSPACE + "/clients/" + id, 200, client)
                .on("PUT", IN_WORKSPACE + "/clients/" + id, 200, client);

        Client changed = stint().clients()
                .update(WORKSPACE, id, ClientChange.builder().name("Acme Ltd").build());

        assertThat(changed.ccEmails()).containsExactly("a@example.com");
        assertThat(service.sentBody()).contains("\"ccEmails\":[\"a@example.com\"]");
    }

    @Test
    void a_write_that_took_effect_is_no_error_because_of_a_defect_in_the_response() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER)
                .on("POST", IN_WORKSPACE + "/time-entries", 201, with(Bodies.ENTRY, "tagIds", "\"urgent\""));
        NewTimeEntry entry = NewTimeEntry.builder()
                .interval(TimeInterval.of(NINE, NINE.plusSeconds(3600)))
                .billable(true)
                .build();

        assertThat(stint().timeEntries().createFor(WORKSPACE, USER, entry).id()).isEqualTo(ENTRY);
        assertThat(problems).hasSize(1);
    }

    @Test
    void a_running_timer_that_cannot_be_read_is_not_taken_for_none() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
        service.on("GET", ENTRIES, answer(200, Bodies.listOf(with(Bodies.TIMER, "timeInterval", "\"x\""))));
        NewTimeEntry timer = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(NINE))
                .billable(true)
                .build();

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> stint().timeEntries().start(WORKSPACE, USER, timer));
        assertThat(service.asked()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void no_secret_is_reported() {
        service.on(
                "GET",
                ENTRIES,
                WireMock.okJson(Bodies.listOf(with(Bodies.ENTRY, "id", "\"" + "x " + Service.KEY + "\""))));

        assertThat(stint().timeEntries().all(WORKSPACE, USER, TimeEntryQuery.all()))
                .isEmpty();
        assertThat(problems.toString()).contains("left").doesNotContain(Service.KEY);
    }

    @Test
    void an_import_creates_nothing_if_a_stored_entry_cannot_be_read_as_a_whole() {
        String defective =
                Bodies.ENTRY.replace("[\"6650a0000000000000000003\"]", "[\"6650a0000000000000000003\",\"\"]");
        service.on("GET", ENTRIES, 200, Bodies.listOf(defective));
        NewTimeEntry row = NewTimeEntry.builder()
                .description("Review")
                .interval(TimeInterval.of(NINE, NINE.plusSeconds(3600)))
                .build();
        Stint stint = stint();

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> new EntryImport(stint, WORKSPACE, USER, time -> {}).store(List.of(row)));
        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> stint.timeEntries()
                        .allStrict(WORKSPACE, USER, TimeEntryQuery.all())
                        .toList());
        assertThat(service.requests())
                .noneMatch(request -> request.getMethod().getName().equals("POST"));
    }
}
