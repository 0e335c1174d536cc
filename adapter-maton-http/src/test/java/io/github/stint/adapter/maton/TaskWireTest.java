package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.time.IsoDuration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskWireTest {

    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final String PATH = IN_WORKSPACE + "/projects/" + PROJECT + "/tasks";
    private static final TaskId ID = new TaskId("6650a0000000000000000004");
    private static final String ONE = PATH + "/" + ID;

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Tasks tasks() {
        return service.stint().tasks();
    }

    private static Task login() {
        return Task.builder()
                .id(ID)
                .projectId(PROJECT)
                .name("Login")
                .status(TaskStatus.ACTIVE)
                .estimate(IsoDuration.parse("PT1H30M"))
                .billable(true)
                .addAssigneeIds(USER)
                .build();
    }

    @Test
    void listsWithEveryFilterThatAQueryCanExpress() {
        service.on("GET", PATH, 200, Bodies.listOf(Bodies.TASK));
        TaskQuery query = TaskQuery.builder()
                .name(NameFilter.exactly("Login"))
                .status(TaskStatus.ACTIVE)
                .sort(TaskQuery.Sort.ID)
                .build();

        assertThat(tasks().list(WORKSPACE, PROJECT, query, PageRequest.first()).items())
                .containsExactly(login());
        assertThat(service.asked())
                .containsExactly("GET " + PATH + "?page=1&page-size=50&name=Login&strict-name-search=true"
                        + "&is-active=true&sort-column=ID&sort-order=ASCENDING");
    }

    @Test
    void listsThoseThatAreDone() {
        service.on("GET", PATH, 200, "[]");
        TaskQuery done = TaskQuery.builder().status(TaskStatus.DONE).build();

        tasks().list(WORKSPACE, PROJECT, done, PageRequest.first());

        assertThat(service.asked())
                .containsExactly(
                        "GET " + PATH + "?page=1&page-size=50&is-active=false&sort-column=NAME&sort-order=ASCENDING");
    }

    @Test
    void gets() {
        service.on("GET", ONE, 200, Bodies.TASK);

        assertThat(tasks().find(WORKSPACE, PROJECT, ID)).contains(login());
        assertThat(service.asked()).containsExactly("GET " + ONE);
    }

    @Test
    void creates() {
        service.on("POST", PATH, 201, Bodies.TASK);

        assertThat(tasks().create(WORKSPACE, PROJECT, NewTask.named("Login"))).isEqualTo(login());
        assertThat(service.asked()).containsExactly("POST " + PATH);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Login\"}");

        tasks().create(
                        WORKSPACE,
                        PROJECT,
                        NewTask.builder()
                                .name("Login")
                                .estimate(IsoDuration.ofHours(50))
                                .billable(true)
                                .addAssigneeIds(USER)
                                .build());
        assertThat(service.sentBody())
                .isEqualTo("{\"name\":\"Login\",\"assigneeIds\":[\"" + USER
                        + "\"],\"estimate\":\"PT50H\",\"billable\":true}");
    }

    @Test
    void updatesANewTaskThatTheServiceMadeBillable() {
        service.on("POST", PATH, 201, Bodies.TASK)
                .on("PUT", ONE, 200, Bodies.TASK.replace("\"billable\":true", "\"billable\":false"));
        NewTask unpaid = NewTask.builder().name("Login").billable(false).build();

        assertThat(tasks().create(WORKSPACE, PROJECT, unpaid).billable()).isFalse();
        assertThat(service.asked()).containsExactly("POST " + PATH, "PUT " + ONE);
        assertThat(service.sentBody()).contains("\"billable\":false");
    }

    @Test
    void reportsANewTaskThatCouldNotBeCompleted() {
        service.on("POST", PATH, 201, Bodies.TASK)
                .on("PUT", ONE, answer(403, "{\"message\":\"Access Denied\",\"code\":501}"));
        service.on("GET", IN_WORKSPACE, 200, Bodies.WORKSPACE);
        NewTask unpaid = NewTask.builder().name("Login").billable(false).build();

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> tasks().create(WORKSPACE, PROJECT, unpaid))
                .withMessageContaining("the task was created");
    }

    @Test
    void updateSendsAllFieldsIncludingUnsupportedOnes() {
        service.on("GET", ONE, 200, Bodies.TASK).on("PUT", ONE, 200, Bodies.TASK);

        tasks().update(
                        WORKSPACE,
                        PROJECT,
                        ID,
                        TaskChange.builder().name("Sign in").build());

        assertThat(service.asked()).containsExactly("GET " + ONE, "PUT " + ONE);
        assertThat(service.sentBody())
                .isEqualTo("{\"name\":\"Sign in\",\"assigneeIds\":[\"" + USER
                        + "\"],\"estimate\":\"PT1H30M\",\"status\":\"ACTIVE\",\"billable\":true,\"budgetEstimate\":10000,"
                        + "\"userGroupIds\":[\"6650a00000000000000000ee\"]}");
    }

    @Test
    void updatesAllFields() {
        service.on("GET", ONE, 200, Bodies.TASK.replace("ACTIVE", "DONE")).on("PUT", ONE, 200, Bodies.TASK);

        tasks().update(
                        WORKSPACE,
                        PROJECT,
                        ID,
                        TaskChange.builder()
                                .estimate(IsoDuration.ZERO)
                                .billable(false)
                                .assigneeIds(Set.of())
                                .build());

        assertThat(service.sentBody())
                .startsWith(
                        "{\"name\":\"Login\",\"assigneeIds\":[],\"estimate\":\"PT0S\",\"status\":\"DONE\",\"billable\":false,");
    }

    @Test
    void completesAndReopens() {
        service.on("GET", ONE, 200, Bodies.TASK).on("PUT", ONE, 200, Bodies.TASK);

        tasks().complete(WORKSPACE, PROJECT, ID);
        assertThat(service.sentBody())
                .contains("\"name\":\"Login\"", "\"status\":\"DONE\"", "\"estimate\":\"PT1H30M\"");

        tasks().reopen(WORKSPACE, PROJECT, ID);
        assertThat(service.sentBody()).contains("\"name\":\"Login\"", "\"status\":\"ACTIVE\"");
    }

    @Test
    void deletes() {
        service.on("DELETE", ONE, 200, Bodies.TASK);

        tasks().delete(WORKSPACE, PROJECT, ID);

        assertThat(service.asked()).containsExactly("DELETE " + ONE);
    }
}
