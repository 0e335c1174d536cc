package io.github.stint.contract.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of listing {@link Tasks} that every adapter must pass. */
public interface TaskListContract extends StintContract {

    private Tasks tasks() {
        return fixture().stint().tasks();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Task create(ProjectId project, String name) {
        return tasks().create(workspace(), project, NewTask.named(name));
    }

    private List<String> names(ProjectId project, TaskQuery query) {
        return tasks().list(workspace(), project, query, PageRequest.first()).items().stream()
                .map(Task::name)
                .toList();
    }

    @Test
    default void listsNothingInANewProject() {
        Page<Task> page = tasks().list(workspace(), given().project().id(), TaskQuery.all(), PageRequest.first());

        assertThat(page.items()).isEmpty();
        assertThat(page.last()).isTrue();
    }

    @Test
    default void listsTheTasksOfTheProjectOnly() {
        ProjectId project = given().project().id();
        Task task = given().task(project);
        given().task(given().project().id());

        assertThat(tasks().all(workspace(), project, TaskQuery.all())).containsExactly(task);
    }

    @Test
    default void listsTasksWhoseNameContainsAText() {
        ProjectId project = given().project().id();
        create(project, "the Design of it");
        create(project, "tests");

        assertThat(names(
                        project,
                        TaskQuery.builder()
                                .name(NameFilter.containing("dESIGN"))
                                .build()))
                .containsExactly("the Design of it");
    }

    @Test
    default void listsTheTaskOfAName() {
        ProjectId project = given().project().id();
        create(project, "design");
        create(project, "design and more");

        assertThat(names(
                        project,
                        TaskQuery.builder().name(NameFilter.exactly("design")).build()))
                .containsExactly("design");
    }

    @Test
    default void listsTasksThatAreDoneOrActiveOrBoth() {
        ProjectId project = given().project().id();
        create(project, "active");
        tasks().complete(workspace(), project, create(project, "done").id());

        assertThat(names(project, TaskQuery.all())).containsExactly("active", "done");
        assertThat(names(project, TaskQuery.builder().status(TaskStatus.DONE).build()))
                .containsExactly("done");
        assertThat(names(project, TaskQuery.builder().status(TaskStatus.ACTIVE).build()))
                .containsExactly("active");
    }

    @Test
    default void listsTheTasksThatMatchBothFilters() {
        ProjectId project = given().project().id();
        create(project, "design 1");
        tasks().complete(workspace(), project, create(project, "design 2").id());
        tasks().complete(workspace(), project, create(project, "tests").id());
        TaskQuery query = TaskQuery.builder()
                .name(NameFilter.containing("design"))
                .status(TaskStatus.DONE)
                .build();

        assertThat(names(project, query)).containsExactly("design 2");
    }

    @Test
    default void listsTasksByNameByDefault() {
        ProjectId project = given().project().id();
        Stream.of("b", "C", "A").forEach(name -> create(project, name));

        assertThat(names(project, TaskQuery.all())).containsExactly("A", "b", "C");
        assertThat(names(
                        project, TaskQuery.builder().order(SortOrder.DESCENDING).build()))
                .containsExactly("C", "b", "A");
    }

    @Test
    default void listsTasksByIdOnRequest() {
        ProjectId project = given().project().id();
        List<Task> byId = Stream.of("b", "c", "a")
                .map(name -> create(project, name))
                .sorted(Comparator.comparing(task -> task.id().value()))
                .toList();
        TaskQuery.Builder query = TaskQuery.builder().sort(TaskQuery.Sort.ID);

        assertThat(tasks().all(workspace(), project, query.build())).containsExactlyElementsOf(byId);
        assertThat(tasks().all(
                                workspace(),
                                project,
                                query.order(SortOrder.DESCENDING).build()))
                .containsExactly(byId.get(2), byId.get(1), byId.get(0));
    }

    @Test
    default void listsTasksPageByPage() {
        ProjectId project = given().project().id();
        Stream.of("1", "2", "3").forEach(name -> create(project, name));

        Page<Task> first = tasks().list(workspace(), project, TaskQuery.all(), PageRequest.firstOf(2));
        Page<Task> second = tasks().list(workspace(), project, TaskQuery.all(), new PageRequest(2, 2));
        Page<Task> past = tasks().list(workspace(), project, TaskQuery.all(), new PageRequest(3, 2));
        Page<Task> whole = tasks().list(workspace(), project, TaskQuery.all(), PageRequest.firstOf(3));

        assertThat(first.items()).extracting(Task::name).containsExactly("1", "2");
        assertThat(first.last()).isFalse();
        assertThat(second.items()).extracting(Task::name).containsExactly("3");
        assertThat(second.last()).isTrue();
        assertThat(past.items()).isEmpty();
        assertThat(past.last()).isTrue();
        assertThat(whole.items()).hasSize(3);
        assertThat(whole.last()).isTrue();
    }
}
