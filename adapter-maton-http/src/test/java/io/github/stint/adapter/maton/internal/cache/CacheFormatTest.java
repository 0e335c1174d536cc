package io.github.stint.adapter.maton.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.cache.CacheKey;
import io.github.stint.core.cache.CachedList;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserStatus;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the files, which other versions of the program read and write, too. */
class CacheFormatTest {

    private static final WorkspaceId OFFICE = new WorkspaceId("w1");
    private static final ProjectId WEBSITE = new ProjectId("p1");
    private static final UserId ADA = new UserId("u1");
    private static final CacheKey<Tag> TAGS = CacheKey.tags(OFFICE);

    private final CacheFormat format = new CacheFormat();

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(CacheKey.currentUser(), users(), """
                        {"id":"u1","email":"ada@example.com","name":null,"activeWorkspace":null,"defaultWorkspace":null,
                        "status":"OTHER","timeZone":null,"weekStart":null},
                        {"id":"u1","email":"ada@example.com","name":null,"activeWorkspace":null,"defaultWorkspace":null,
                        "status":"OTHER","timeZone":"Mars/Phobos","weekStart":null},
                        {"id":"u1","email":"","name":"Ada \ud83d\ude00 \u00fc/\u2028\u007f","activeWorkspace":"w1","defaultWorkspace":"w2",
                        "status":"PENDING_EMAIL_VERIFICATION","timeZone":"Europe/Berlin","weekStart":"SUNDAY"}"""),
                Arguments.of(CacheKey.workspaces(), workspaces(), """
                        {"id":"w1","name":"Office","projectsBillable":true,"projectsPublic":false},
                        {"id":"w1","name":"Office","projectsBillable":false,"projectsPublic":true}"""),
                Arguments.of(CacheKey.clients(OFFICE), clients(), """
                        {"id":"c1","workspaceId":"w1","name":"Acme \\"\\\\\\"","archived":false,"email":null,"ccEmails":[],
                        "address":null,"note":null},
                        {"id":"c1","workspaceId":"w1","name":"Acme \\"\\\\\\"","archived":true,"email":"a@example.com",
                        "ccEmails":["b@example.com","c@example.com"],"address":"Street 1\\r\\n\\tTown\\u0001","note":"n"}"""),
                Arguments.of(CacheKey.projects(OFFICE), projects(), """
                        {"id":"p1","workspaceId":"w1","name":"Website","clientId":null,"clientName":null,"archived":false,
                        "billable":true,"isPublic":false,"color":null,"note":""},
                        {"id":"p1","workspaceId":"w1","name":"Website","clientId":"c1","clientName":"Acme","archived":true,
                        "billable":false,"isPublic":true,"color":"#03A9F4","note":"n"}"""),
                Arguments.of(CacheKey.tasks(OFFICE, WEBSITE), tasks(), """
                        {"id":"t1","projectId":"p1","name":"Design","status":"DONE","estimate":"PT0S","billable":true,
                        "assigneeIds":[]},
                        {"id":"t1","projectId":"p1","name":"Design","status":"ACTIVE","estimate":"PT3H","billable":false,
                        "assigneeIds":["u1","u2"]}"""),
                Arguments.of(TAGS, tags(), """
                        {"id":"g1","workspaceId":"w1","name":"deep","archived":false},
                        {"id":"g1","workspaceId":"w1","name":"deep","archived":true}"""),
                Arguments.of(TAGS, List.of(), ""));
    }

    private static List<User> users() {
        User.Builder ada = User.builder().id(ADA).email("ada@example.com").status(UserStatus.OTHER);
        return List.of(
                ada.build(),
                ada.unknownTimeZone("Mars/Phobos").build(),
                User.builder()
                        .id(ADA)
                        .email("")
                        .name("Ada \ud83d\ude00 \u00fc/\u2028\u007f")
                        .status(UserStatus.PENDING_EMAIL_VERIFICATION)
                        .activeWorkspace(OFFICE)
                        .defaultWorkspace(new WorkspaceId("w2"))
                        .timeZone(ZoneId.of("Europe/Berlin"))
                        .weekStart(DayOfWeek.SUNDAY)
                        .build());
    }

    private static List<Workspace> workspaces() {
        Workspace.Builder office = Workspace.builder().id(OFFICE).name("Office");
        return List.of(
                office.projectsBillableByDefault(true)
                        .projectsPublicByDefault(false)
                        .build(),
                office.projectsBillableByDefault(false)
                        .projectsPublicByDefault(true)
                        .build());
    }

    private static List<Client> clients() {
        Client.Builder acme =
                Client.builder().id(new ClientId("c1")).workspaceId(OFFICE).name("Acme \"\\\"");
        return List.of(
                acme.build(),
                acme.archived(true)
                        .email("a@example.com")
                        .addCcEmails("b@example.com", "c@example.com")
                        .address("Street 1\r\n\tTown\u0001")
                        .note("n")
                        .build());
    }

    private static List<Project> projects() {
        Project.Builder website = Project.builder()
                .id(WEBSITE)
                .workspaceId(OFFICE)
                .name("Website")
                .billable(true)
                .isPublic(false);
        return List.of(
                website.build(),
                website.archived(true)
                        .billable(false)
                        .isPublic(true)
                        .clientId(new ClientId("c1"))
                        .clientName("Acme")
                        .color("#03A9F4")
                        .note("n")
                        .build());
    }

    private static List<Task> tasks() {
        Task.Builder design = Task.builder()
                .id(new TaskId("t1"))
                .projectId(WEBSITE)
                .name("Design")
                .status(TaskStatus.DONE)
                .billable(true);
        return List.of(
                design.build(),
                design.status(TaskStatus.ACTIVE)
                        .estimate(IsoDuration.ofHours(3))
                        .billable(false)
                        .addAssigneeIds(ADA, new UserId("u2"))
                        .build());
    }

    private static List<Tag> tags() {
        Tag deep = new Tag(new TagId("g1"), OFFICE, "deep", false);
        return List.of(deep, deep.withArchived(true));
    }

    @ParameterizedTest
    @MethodSource("files")
    <T> void writes_and_reads_the_same_bytes(CacheKey<T> key, List<T> items, String json) {
        CachedList<T> list = new CachedList<>(Instant.parse("2026-03-02T09:00:00.120Z"), items);
        String file = "{\"account\":\"a\u00e41\",\"readAt\":\"2026-03-02T09:00:00.120Z\",\"items\":["
                + json.replace("\n", "") + "]}";

        assertThat(new String(format.write(key, "a\u00e41", list), StandardCharsets.UTF_8))
                .isEqualTo(file);
        assertThat(read(key, file)).contains(list);
    }

    private <T> Optional<CachedList<T>> read(CacheKey<T> key, String file) {
        return format.read(key, file.getBytes(StandardCharsets.UTF_8)).flatMap(CacheFormat.Content::list);
    }

    private static String file(String items) {
        return "{\"account\":\"a1\",\"items\":[" + items + "],\"readAt\":\"2026-03-02T09:00:00Z\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":false,\"other\":{\"a\":[1,null,{}]}}",
                " { \"name\" : \"deep\" , \"archived\" : false , \"workspaceId\" : \"w1\", \"id\":\"g1\" } ",
                "{\"id\":\"g0\",\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":false}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"de\\u0065p\",\"archived\":false,\"other\":1e999}",
            })
    void reads_other_orders_and_fields_that_it_does_not_know(String tag) {
        assertThat(read(TAGS, file(tag)).map(CachedList::items)).contains(tags().subList(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\"}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":null}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":0}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":7,\"archived\":false}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":\"yes\"}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":[]}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":[],\"archived\":false}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":{},\"archived\":false}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":null,\"archived\":false}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"archived\":false}",
                "{\"id\":\"g1\",\"name\":\"deep\",\"archived\":false}",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":false}]",
                "{\"id\":\"g1\",\"workspaceId\":\"w1\",\"name\":\"deep\",\"archived\":false",
                "7",
                "\"g1\"",
                "[]",
                "null",
            })
    void an_invalid_item_makes_the_list_count_as_missing(String tag) {
        assertThat(read(TAGS, file(tag))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"active\"", "\"\"", "null", "{}"})
    void an_unknown_status_makes_the_list_count_as_missing(String status) {
        String user = "{\"id\":\"u1\",\"email\":\"\",\"status\":" + status + "}";

        assertThat(read(CacheKey.currentUser(), file(user))).isEmpty();
        assertThat(read(CacheKey.currentUser(), file(user.replace(status, "\"ACTIVE\""))))
                .isPresent();
    }

    @Test
    void an_unknown_day_makes_the_list_count_as_missing() {
        String user = "{\"id\":\"u1\",\"email\":\"\",\"status\":\"ACTIVE\",\"weekStart\":\"Monday\"}";

        assertThat(read(CacheKey.currentUser(), file(user))).isEmpty();
        assertThat(read(CacheKey.currentUser(), file(user.replace("Monday", "MONDAY"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "[[]]", "\"x\"", "{}"})
    void what_is_no_list_of_texts_makes_the_list_count_as_missing(String texts) {
        String client = "{\"id\":\"c1\",\"workspaceId\":\"w1\",\"name\":\"Acme\",\"archived\":false,\"ccEmails\":"
                + texts + "}";

        assertThat(read(CacheKey.clients(OFFICE), file(client))).isEmpty();
        assertThat(read(CacheKey.clients(OFFICE), file(client.replace(texts, "[]"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"a1\"",
                "[]",
                "{}",
                "{} {}",
                "{\"account\":[]}",
                "{account:\"a1\"}",
                "{\"account\":\"a1\"}x"
            })
    void a_file_without_an_account_is_damaged(String file) {
        assertThat(format.read(TAGS, file.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"account\":\"a1\"}",
                "{\"account\":\"a1\",\"items\":[]}",
                "{\"account\":\"a1\",\"items\":[],\"readAt\":null}",
                "{\"account\":\"a1\",\"items\":[],\"readAt\":\"yesterday\"}",
                "{\"account\":\"a1\",\"items\":null,\"readAt\":\"2026-03-02T09:00:00Z\"} ",
            })
    void the_account_of_a_damaged_list_is_known(String file) {
        assertThat(format.read(TAGS, file.getBytes(StandardCharsets.UTF_8)))
                .contains(new CacheFormat.Content<>("a1", Optional.empty()));
    }
}
