package io.github.stint.cli;

import static io.github.stint.cli.SampleOffice.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After a project was renamed elsewhere, and another one has got its name. */
class CachedNamesTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");

    @RegisterExtension
    private final SimulatedService service = new SimulatedService(Clock.fixed(NOW, ZoneOffset.UTC));

    @SuppressWarnings("NullAway.Init")
    private Project former;

    @SuppressWarnings("NullAway.Init")
    private Project successor;

    @BeforeEach
    void anotherProjectGetsTheName() {
        former = project("Acme");
        service.run("start", "-p", "Acme").done();
        service.stint()
                .projects()
                .update(OFFICE, former.id(), ProjectChange.builder().name("Old").build());
        successor = project("Acme");
    }

    private Project project(String name) {
        Project project = service.stint().projects().create(OFFICE, NewProject.named(name));
        service.stint().tasks().create(OFFICE, project.id(), NewTask.named("Design"));
        return project;
    }

    private TaskStatus designOf(Project project) {
        return service.stint()
                .tasks()
                .all(OFFICE, project.id(), TaskQuery.all())
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void a_task_of_the_project_with_the_name_now_is_changed() {
        service.run("task", "done", "Design", "-p", "Acme").done();

        assertThat(designOf(successor)).isEqualTo(TaskStatus.DONE);
        assertThat(designOf(former)).isEqualTo(TaskStatus.ACTIVE);
    }

    @Test
    void the_project_with_the_name_now_is_shown() {
        assertThat(service.run("project", "show", "Acme", "--json").done().json())
                .containsEntry("id", successor.id().value());
    }

    @Test
    void time_is_booked_on_it_without_the_cache() {
        assertThat(service.run("start", "-p", "Acme", "--no-cache", "--json")
                        .done()
                        .json())
                .containsEntry("projectId", successor.id().value());
    }

    @Test
    void time_is_booked_on_it_after_any_command_that_reads_the_projects() {
        service.run("project", "list").done();

        assertThat(service.run("start", "-p", "Acme", "--json").done().json())
                .containsEntry("projectId", successor.id().value());
    }
}
