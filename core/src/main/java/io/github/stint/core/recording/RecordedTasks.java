package io.github.stint.core.recording;

import io.github.stint.core.history.Snapshot;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.Tasks;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tasks, with a record of what is written. */
record RecordedTasks(Tasks tasks, ChangeRecorder recorder) implements Tasks {

    private Task saw(Task task) {
        recorder.saw(task.id(), () -> Snapshot.of(task));
        return task;
    }

    private Task changed(WorkspaceId workspace, Supplier<Task> request) {
        Task changed = recorder.write(workspace, request);
        recorder.changed(workspace, changed.id(), () -> Snapshot.of(changed));
        return changed;
    }

    @Override
    public Page<Task> list(WorkspaceId workspace, ProjectId project, TaskQuery query, PageRequest page) {
        return tasks.list(workspace, project, query, page).map(this::saw);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query) {
        return tasks.all(workspace, project, query).map(this::saw);
    }

    @Override
    public Stream<Task> all(WorkspaceId workspace, ProjectId project, TaskQuery query, int pageSize) {
        return tasks.all(workspace, project, query, pageSize).map(this::saw);
    }

    @Override
    public Optional<Task> find(WorkspaceId workspace, ProjectId project, TaskId id) {
        return tasks.find(workspace, project, id).map(this::saw);
    }

    @Override
    public Task get(WorkspaceId workspace, ProjectId project, TaskId id) {
        return saw(tasks.get(workspace, project, id));
    }

    @Override
    public Task create(WorkspaceId workspace, ProjectId project, NewTask task) {
        Task created = recorder.write(workspace, () -> tasks.create(workspace, project, task));
        recorder.created(workspace, created.id(), () -> Snapshot.of(created));
        return created;
    }

    @Override
    public Task update(WorkspaceId workspace, ProjectId project, TaskId id, TaskChange change) {
        return changed(workspace, () -> tasks.update(workspace, project, id, change));
    }

    @Override
    public Task complete(WorkspaceId workspace, ProjectId project, TaskId id) {
        return changed(workspace, () -> tasks.complete(workspace, project, id));
    }

    @Override
    public Task reopen(WorkspaceId workspace, ProjectId project, TaskId id) {
        return changed(workspace, () -> tasks.reopen(workspace, project, id));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId project, TaskId id) {
        recorder.write(workspace, () -> {
            tasks.delete(workspace, project, id);
            return true;
        });
        recorder.deleted(workspace, id);
    }
}
