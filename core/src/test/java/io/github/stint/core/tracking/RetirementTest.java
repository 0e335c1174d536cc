package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.DRAFT;
import static io.github.stint.core.tracking.Tracked.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.client.Client;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.task.TaskStatus;
import org.junit.jupiter.api.Test;

class RetirementTest {

    private final Client acme = Samples.client().build();
    private final FakeStint stint = new FakeStint().with(acme).with(WEBSITE).with(DRAFT);
    private final Retirement retirement = new Retirement(Settling.without(stint), Samples.WORKSPACE);

    @Test
    void archives_and_deletes_a_project() {
        Project retired = retirement.retire(WEBSITE);

        assertThat(retired.archived()).as("as it was just before").isTrue();
        assertThat(stint.storedProjects()).isEmpty();
        assertThat(stint.requests().received()).containsExactly("projects.archive", "projects.delete");
    }

    @Test
    void archives_and_deletes_a_client() {
        assertThat(retirement.retire(acme).archived()).isTrue();
        assertThat(stint.storedClients()).isEmpty();
    }

    @Test
    void completes_and_deletes_a_task() {
        assertThat(retirement.retire(DRAFT).status()).isEqualTo(TaskStatus.DONE);
        assertThat(stint.storedTasks()).isEmpty();
    }

    @Test
    void skips_the_first_step_if_it_is_done() {
        Project project = stint.projects().archive(Samples.WORKSPACE, WEBSITE.id());
        Client client = stint.clients().archive(Samples.WORKSPACE, acme.id());
        var task = stint.tasks().complete(Samples.WORKSPACE, WEBSITE.id(), DRAFT.id());
        stint.requests().clear();

        assertThat(retirement.retire(task)).isEqualTo(task);
        assertThat(retirement.retire(project)).isEqualTo(project);
        assertThat(retirement.retire(client)).isEqualTo(client);

        assertThat(stint.requests().received()).containsExactly("tasks.delete", "projects.delete", "clients.delete");
    }

    @Test
    void a_repeated_call_continues_after_a_failed_deletion() {
        stint.requests().failNext("projects.delete");
        assertThatThrownBy(() -> retirement.retire(WEBSITE))
                .isInstanceOfSatisfying(
                        PartlyChanged.class, error -> assertThat(error.reason()).isInstanceOf(Unavailable.class))
                .hasMessageEndingWith("; the project is archived, and was not deleted");
        assertThat(stint.storedProjects())
                .singleElement()
                .satisfies(project -> assertThat(project.archived()).isTrue());

        assertThat(retirement.retire(WEBSITE).archived()).isTrue();
        assertThat(stint.storedProjects()).isEmpty();
    }

    @Test
    void it_may_be_unknown_whether_the_first_step_was_done() {
        stint.requests().loseRequest("clients.archive");

        assertThatThrownBy(() -> retirement.retire(acme))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageEndingWith("; it is not known whether the client is archived; it was not deleted");
        assertThat(stint.requests().writes()).containsExactly("clients.archive");
    }

    @Test
    void a_failed_first_step_is_thrown_as_it_is() {
        stint.requests().failNext("tasks.complete");

        assertThatThrownBy(() -> retirement.retire(DRAFT))
                .isInstanceOf(Unavailable.class)
                .hasMessage("connection refused");
    }

    @Test
    void it_may_be_unknown_whether_it_was_deleted() {
        stint.requests().loseResponse("tasks.delete");

        assertThatThrownBy(() -> retirement.retire(DRAFT))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageEndingWith("; the task is done if it was not deleted");
    }

    @Test
    void what_was_deleted_meanwhile_is_not_found() {
        stint.requests().failNext("projects.delete", new NotFound("delete project", EntityKind.PROJECT, "p1"));

        assertThatThrownBy(() -> retirement.retire(WEBSITE)).isInstanceOf(NotFound.class);
    }
}
