package io.github.stint.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.AuthorizationUrl;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.ReceiptReason;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryType;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonFormsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final WorkspaceId OFFICE = new WorkspaceId("office");
    private static final Client CLIENT = Client.builder()
            .id(new ClientId("c1"))
            .workspaceId(OFFICE)
            .name("Acme")
            .archived(true)
            .email("a@example.com")
            .addCcEmails("b@example.com", "c@example.com")
            .address("High Street")
            .note("pays")
            .build();
    private static final Project PROJECT = Project.builder()
            .id(new ProjectId("p1"))
            .workspaceId(OFFICE)
            .name("Website")
            .clientId(CLIENT.id())
            .clientName("Acme")
            .archived(true)
            .billable(true)
            .isPublic(true)
            .color("#112233")
            .note("soon")
            .build();
    private static final TimeEntry ENTRY = TimeEntry.builder()
            .id(new TimeEntryId("e1"))
            .workspaceId(OFFICE)
            .userId(new UserId("u1"))
            .description("Review")
            .interval(TimeInterval.of(NINE, TEN))
            .projectId(PROJECT.id())
            .taskId(new TaskId("t1"))
            .addTagIds(new TagId("g2"), new TagId("g1"))
            .billable(true)
            .type(TimeEntryType.BREAK)
            .putCustomFields(new CustomFieldId("f1"), new CustomFieldValue.Text("text"))
            .putCustomFields(new CustomFieldId("f2"), new CustomFieldValue.Numeric(new BigDecimal("1.50")))
            .putCustomFields(new CustomFieldId("f3"), new CustomFieldValue.Flag(true))
            .putCustomFields(new CustomFieldId("f4"), new CustomFieldValue.Choices(List.of("b", "a")))
            .locked(true)
            .names(EntryNames.builder()
                    .project("Website")
                    .clientId(CLIENT.id())
                    .client("Acme")
                    .task("Draft")
                    .putTags(new TagId("g1"), "urgent")
                    .build())
            .build();

    static Stream<Object> values() {
        return Stream.of(
                CLIENT.id(),
                new ConnectionId("0b7e0d0c-3c1b-4b53-9b0a-6b8f2f1f0c11"),
                new CustomFieldId("f1"),
                PROJECT.id(),
                new TagId("g1"),
                new TaskId("t1"),
                ENTRY.id(),
                ENTRY.userId(),
                OFFICE,
                IsoDuration.ofMinutes(90),
                TimeInterval.of(NINE, TEN),
                TimeInterval.startingAt(NINE),
                new ReportPeriod(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), ZoneId.of("Europe/Berlin")),
                new ExternalKey("row 1"),
                new ReceiptReason("unavailable", "the service is away", "try again", true),
                new EntryReceipt(
                        1,
                        BulkOperation.CREATE,
                        Optional.of(new ExternalKey("row 1")),
                        OFFICE,
                        ENTRY.userId(),
                        Outcome.CREATED,
                        Optional.of(ENTRY.id()),
                        Optional.empty()),
                new EntryReceipt(
                        7,
                        BulkOperation.DELETE,
                        Optional.empty(),
                        OFFICE,
                        ENTRY.userId(),
                        Outcome.NOT_STORED,
                        Optional.empty(),
                        Optional.of(new ReceiptReason("unavailable", "the service is away", "try again", true))),
                CLIENT,
                Client.builder()
                        .id(CLIENT.id())
                        .workspaceId(OFFICE)
                        .name("Acme")
                        .build(),
                NewClient.named("Acme"),
                NewClient.builder()
                        .name("Acme")
                        .email("a@example.com")
                        .address("High Street")
                        .note("pays")
                        .build(),
                ClientChange.builder().build(),
                ClientChange.builder()
                        .name("Acme")
                        .email("a@example.com")
                        .ccEmails(List.of("b@example.com"))
                        .address("High Street")
                        .note("pays")
                        .build(),
                ClientChange.builder()
                        .clearEmail()
                        .clearCcEmails()
                        .clearAddress()
                        .clearNote()
                        .build(),
                PROJECT,
                Project.builder()
                        .id(PROJECT.id())
                        .workspaceId(OFFICE)
                        .name("Website")
                        .billable(false)
                        .isPublic(false)
                        .build(),
                NewProject.named("Website"),
                NewProject.builder()
                        .name("Website")
                        .clientId(CLIENT.id())
                        .billable(false)
                        .isPublic(true)
                        .color("#112233")
                        .note("soon")
                        .build(),
                ProjectChange.builder().build(),
                ProjectChange.builder().clearClient().build(),
                ProjectChange.builder()
                        .name("Website")
                        .clientId(CLIENT.id())
                        .billable(false)
                        .isPublic(true)
                        .color("#112233")
                        .note("")
                        .build(),
                Task.builder()
                        .id(new TaskId("t1"))
                        .projectId(PROJECT.id())
                        .name("Draft")
                        .status(TaskStatus.DONE)
                        .estimate(IsoDuration.ofHours(8))
                        .billable(true)
                        .addAssigneeIds(new UserId("u1"), new UserId("u2"))
                        .build(),
                NewTask.named("Draft"),
                NewTask.builder()
                        .name("Draft")
                        .estimate(IsoDuration.ofHours(8))
                        .billable(true)
                        .addAssigneeIds(new UserId("u1"))
                        .build(),
                TaskChange.builder().build(),
                TaskChange.builder()
                        .name("Draft")
                        .estimate(IsoDuration.ZERO)
                        .billable(false)
                        .assigneeIds(Set.of())
                        .build(),
                new Tag(new TagId("g1"), OFFICE, "urgent", true),
                NewTag.named("urgent"),
                new TagChange("urgent"),
                ENTRY,
                TimeEntry.builder()
                        .id(ENTRY.id())
                        .workspaceId(OFFICE)
                        .userId(ENTRY.userId())
                        .interval(TimeInterval.startingAt(NINE))
                        .billable(false)
                        .build(),
                TimeEntry.builder()
                        .from(ENTRY)
                        .interval(TimeInterval.asStored(TEN, NINE))
                        .build(),
                NewTimeEntry.timer(NINE, "Review"),
                NewTimeEntry.like(ENTRY, ENTRY.interval()),
                TimeEntryChange.builder().build(),
                TimeEntryChange.builder()
                        .clearEnd()
                        .clearProject()
                        .clearTask()
                        .tagIds(List.of())
                        .clearCustomField(new CustomFieldId("f1"))
                        .build(),
                TimeEntryChange.builder()
                        .description("")
                        .start(NINE)
                        .end(TEN)
                        .projectId(PROJECT.id())
                        .taskId(new TaskId("t1"))
                        .tagIds(List.of(new TagId("g3")))
                        .addTag(new TagId("g2"))
                        .removeTag(new TagId("g1"))
                        .billable(false)
                        .type(TimeEntryType.BREAK)
                        .customField(new CustomFieldId("f1"), new CustomFieldValue.Flag(false))
                        .build(),
                User.builder()
                        .id(ENTRY.userId())
                        .email("ada@example.com")
                        .name("Ada")
                        .activeWorkspace(OFFICE)
                        .defaultWorkspace(OFFICE)
                        .status(UserStatus.ACTIVE)
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .weekStart(DayOfWeek.SUNDAY)
                        .build(),
                User.builder()
                        .id(ENTRY.userId())
                        .email("ada@example.com")
                        .status(UserStatus.OTHER)
                        .unknownTimeZone("Mars/Olympus")
                        .build(),
                Workspace.builder()
                        .id(OFFICE)
                        .name("Office")
                        .projectsBillableByDefault(false)
                        .projectsPublicByDefault(true)
                        .build(),
                NewWorkspace.named("Office"),
                Connection.builder()
                        .id(new ConnectionId("0b7e0d0c-3c1b-4b53-9b0a-6b8f2f1f0c11"))
                        .app("clockify")
                        .status(ConnectionStatus.ACTIVE)
                        .createdAt(NINE.plusNanos(123_000))
                        .putMetadata("region", "eu")
                        .build());
    }

    private static final Map<Class<?>, JsonForm<?>> FORMS =
            JsonForms.all().stream().collect(Collectors.toMap(JsonForm::type, form -> form));

    @SuppressWarnings("unchecked") // The form of a type has that type.
    private static <T> JsonForm<T> formOf(T value) {
        return (JsonForm<T>) FORMS.entrySet().stream()
                .filter(form -> form.getKey().isInstance(value))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static <T> T copy(T value) {
        return formOf(value).read(formOf(value).write(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void each_value_is_read_as_it_was_written(Object value) {
        assertThat(copy(value)).isEqualTo(value);
    }

    @Test
    void each_readable_form_has_a_value_in_this_test() {
        assertThat(FORMS.values().stream().filter(JsonForm::isReadable).<Object>map(JsonForm::type))
                .allMatch(type -> values().anyMatch(((Class<?>) type)::isInstance));
    }

    @Test
    void each_id_new_thing_and_change_has_a_form() throws IOException, URISyntaxException {
        Path classes = Path.of(JsonForms.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(New[A-Z]\\w+|[A-Z]\\w+Change|[A-Z]\\w+Id)\\.class"))
                    .filter(name -> !name.startsWith("Immutable"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !Set.of("FieldChange", "UndoneChange", "EntityChange")
                            .contains(name))
                    .collect(Collectors.toSet());

            assertThat(names).hasSizeGreaterThan(15);
            assertThat(FORMS.keySet()).extracting(Class::getSimpleName).containsAll(names);
        }
    }

    @Test
    void an_entry_keeps_the_names_of_what_it_refers_to() {
        assertThat(copy(ENTRY).names()).isEqualTo(ENTRY.names());
    }

    @Test
    void a_change_has_only_the_fields_that_change() {
        JsonValue.Fields change = (JsonValue.Fields) formOf(
                        ProjectChange.builder().build())
                .write(ProjectChange.builder().clearClient().name("Shop").build());

        assertThat(change.fields())
                .containsExactly(
                        Map.entry("name", new JsonValue.Text("Shop")), Map.entry("clientId", new JsonValue.Null()));
    }

    @Test
    void a_field_that_is_never_empty_cannot_be_cleared() {
        assertInvalid(ProjectChange.class, "ProjectChange.name", Map.of("name", new JsonValue.Null()));
    }

    @Test
    void an_unknown_key_of_a_request_is_an_error() {
        assertInvalid(
                TimeEntryChange.class,
                "projectID",
                Map.of("projectID", new JsonValue.Text(PROJECT.id().value())));
        assertInvalid(
                NewTag.class, "colour", Map.of("name", new JsonValue.Text("x"), "colour", new JsonValue.Text("red")));
    }

    @Test
    void an_unknown_key_of_an_entity_is_ignored() {
        JsonForm<Project> form = formOf(PROJECT);
        Map<String, JsonValue> fields = new LinkedHashMap<>(((JsonValue.Fields) form.write(PROJECT)).fields());
        fields.put("budget", new JsonValue.Numeric(BigDecimal.TEN));

        assertThat(form.read(new JsonValue.Fields(fields))).isEqualTo(PROJECT);
    }

    @Test
    void what_is_missing_or_has_another_type_is_named() {
        assertInvalid(NewTag.class, "NewTag.name: missing", Map.of());
        assertInvalid(NewTag.class, "NewTag.name: not a string", Map.of("name", new JsonValue.Flag(true)));
        assertInvalid(
                NewTimeEntry.class,
                "NewTimeEntry.start: \"noon\" has another form",
                Map.of("start", new JsonValue.Text("noon")));
        assertInvalid(
                TimeEntryChange.class,
                "both adds and removes g1",
                Map.of("addTagIds", tags("g1"), "removeTagIds", tags("g1")));
        for (String key : List.of("addTagIds", "removeTagIds", "customFields")) {
            assertInvalid(TimeEntryChange.class, key + ": cannot be cleared", Map.of(key, new JsonValue.Null()));
        }
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> formOf(PROJECT).read(new JsonValue.Text("p1")))
                .withMessageContaining("Project: not an object");
    }

    private static JsonValue tags(String... ids) {
        return new JsonValue.Items(
                Stream.of(ids).<JsonValue>map(JsonValue.Text::new).toList());
    }

    private static void assertInvalid(Class<?> type, String problem, Map<String, JsonValue> fields) {
        JsonForm<?> form = Objects.requireNonNull(FORMS.get(type));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> form.read(new JsonValue.Fields(fields)))
                .withMessageContaining(problem);
    }

    @Test
    void a_new_entry_breaks_no_rule() {
        assertInvalid(
                NewTimeEntry.class,
                "",
                Map.of("start", new JsonValue.Text(TEN.toString()), "end", new JsonValue.Text(NINE.toString())));
    }

    @Test
    void a_field_that_a_change_leaves_is_not_written() {
        TimeEntryChange leaves = TimeEntryChange.builder()
                .putCustomFields(new CustomFieldId("f1"), FieldChange.leave())
                .build();

        assertThat(formOf(leaves).write(leaves)).isEqualTo(new JsonValue.Fields(Map.of()));
    }

    @Test
    void the_secret_url_of_a_connection_is_not_written() {
        Connection connection = Connection.builder()
                .id(new ConnectionId("0b7e0d0c-3c1b-4b53-9b0a-6b8f2f1f0c11"))
                .app("clockify")
                .status(ConnectionStatus.PENDING)
                .url(new AuthorizationUrl(URI.create("https://example.com/s3cret")))
                .build();

        assertThat(formOf(connection).write(connection).toString()).doesNotContain("s3cret");
    }
}
