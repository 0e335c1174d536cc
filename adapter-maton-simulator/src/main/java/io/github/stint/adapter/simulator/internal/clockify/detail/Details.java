package io.github.stint.adapter.simulator.internal.clockify.detail;

import io.github.stint.adapter.simulator.internal.clockify.field.CustomFields;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What the ports do not have of all projects, tasks, members, custom fields and workspaces, in memory. Thread-safe. */
public final class Details {

    private final Map<ProjectId, ProjectDetail> projects = new ConcurrentHashMap<>();
    private final Map<TaskId, Rates> tasks = new ConcurrentHashMap<>();
    private final Map<Membership, Rates> members = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, Rates> workspaces = new ConcurrentHashMap<>();
    private final CustomFields customFields = new CustomFields();
    private final Members workspaceMembers = new Members();
    private volatile boolean anyRates;

    private record Membership(WorkspaceId workspace, UserId user) {}

    /** Returns the custom fields of all workspaces. */
    public CustomFields customFields() {
        return customFields;
    }

    /** Returns the members of all workspaces. */
    public Members members() {
        return workspaceMembers;
    }

    public ProjectDetail of(ProjectId project) {
        return projects.getOrDefault(project, ProjectDetail.ofNew());
    }

    public Rates of(TaskId task) {
        return tasks.getOrDefault(task, Rates.none());
    }

    public Rates of(WorkspaceId workspace) {
        return workspaces.getOrDefault(workspace, Rates.none());
    }

    public Rates of(WorkspaceId workspace, UserId user) {
        return members.getOrDefault(new Membership(workspace, user), Rates.none());
    }

    /** Returns the rates of an entry: of its task, else of the member in the project, the project, the member, or the workspace. */
    public Rates of(TimeEntry entry) {
        if (!anyRates) {
            return Rates.none();
        }
        Rates ofTask = entry.taskId().map(this::of).orElse(Rates.none());
        Rates ofProject = entry.projectId()
                .map(this::of)
                .map(project -> project.ratesOf(entry.userId()).orElse(project.rates()))
                .orElse(Rates.none());
        return ofTask.orElse(ofProject)
                .orElse(of(entry.workspaceId(), entry.userId()))
                .orElse(of(entry.workspaceId()));
    }

    public void change(ProjectId project, UnaryOperator<ProjectDetail> change) {
        projects.compute(project, (id, before) -> change.apply(before == null ? ProjectDetail.ofNew() : before));
        anyRates = true;
    }

    public void change(TaskId task, UnaryOperator<Rates> change) {
        change(tasks, task, change);
    }

    public void change(WorkspaceId workspace, UnaryOperator<Rates> change) {
        change(workspaces, workspace, change);
    }

    public void change(WorkspaceId workspace, UserId user, UnaryOperator<Rates> change) {
        change(members, new Membership(workspace, user), change);
    }

    private <K> void change(Map<K, Rates> rates, K key, UnaryOperator<Rates> change) {
        rates.compute(key, (id, before) -> change.apply(before == null ? Rates.none() : before));
        anyRates = true;
    }

    /** Forgets a project that was deleted. */
    public void forget(ProjectId project) {
        projects.remove(project);
    }

    /** Forgets a task that was deleted. */
    public void forget(TaskId task) {
        tasks.remove(task);
    }
}
