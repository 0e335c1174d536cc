package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The service creates every task as billable, and the request that corrects it may fail. */
class FindOrCreateWireTest {

    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final String TASKS = IN_WORKSPACE + "/projects/" + PROJECT + "/tasks";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    @BeforeEach
    void answers() {
        service.inTurn("GET", TASKS, answer(200, "[]"), answer(200, Bodies.listOf(Bodies.TASK)))
                .on("POST", TASKS, 201, Bodies.TASK)
                .on("PUT", TASKS + "/6650a0000000000000000004", 403, "{\"message\":\"Access Denied\",\"code\":403}");
    }

    private FindOrCreate entities() {
        return new FindOrCreate(service.stint(), WORKSPACE);
    }

    @Test
    void a_new_task_that_is_not_billable_as_requested_is_an_error() {
        NewTask task = NewTask.builder().name("Login").billable(false).build();

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> entities().task(PROJECT, task))
                .withMessageContaining("whether it is billable could not be set");
    }

    @Test
    void a_new_task_that_is_as_requested_is_returned() {
        NewTask task = NewTask.builder().name("Login").billable(true).build();

        assertThat(entities().task(PROJECT, task).billable()).isTrue();
    }
}
