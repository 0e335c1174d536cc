package io.github.stint.core.history;

import io.github.stint.core.Stint;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Undoes changes of projects, clients, tasks and tags. */
final class EntityUndo {

    private final Stint stint;
    private final WorkspaceId workspace;

    EntityUndo(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /** Returns the current state, with one request; empty if the workspace does not have the entity. */
    Optional<Snapshot> current(Snapshot known) {
        String id = known.id();
        return switch (known.kind()) {
            case PROJECT -> stint.projects().find(workspace, new ProjectId(id)).map(Snapshot::of);
            case CLIENT -> stint.clients().find(workspace, new ClientId(id)).map(Snapshot::of);
            case TASK ->
                stint.tasks().find(workspace, projectOf(known), new TaskId(id)).map(Snapshot::of);
            case TAG -> stint.tags().find(workspace, new TagId(id)).map(Snapshot::of);
            default -> Optional.empty();
        };
    }

    private static ProjectId projectOf(Snapshot task) {
        return new ProjectId(task.fields().getOrDefault("project", ""));
    }

    UndoneStep archive(Snapshot created) {
        return new UndoneStep(UndoneStep.Action.ARCHIVED, created, Optional.of(write(created.archived(), created)));
    }

    UndoneStep restore(Snapshot before, Snapshot after) {
        return new UndoneStep(UndoneStep.Action.RESTORED, after, Optional.of(write(before, after)));
    }

    /** Writes the old values of what differs, and returns the new state. */
    private Snapshot write(Snapshot before, Snapshot after) {
        Difference difference = new Difference(before, after);
        return switch (before.kind()) {
            case PROJECT -> project(before.id(), difference);
            case CLIENT -> client(before.id(), difference);
            case TASK -> task(before, difference);
            default -> tag(before.id(), difference);
        };
    }

    private Snapshot project(String id, Difference difference) {
        ProjectId project = new ProjectId(id);
        ProjectChange change = ProjectChange.builder()
                .name(difference.text("name"))
                .clientId(difference.optional("client").map(ClientId::new))
                .billable(difference.flag("billable"))
                .isPublic(difference.flag("public"))
                .color(difference.text("color").filter(color -> !color.isEmpty()))
                .note(difference.text("note"))
                .build();
        Optional<Project> changed = Optional.of(change)
                .filter(any -> !any.equals(ProjectChange.builder().build()))
                .map(any -> stint.projects().update(workspace, project, change));
        return Snapshot.of(difference
                .flag("archived")
                .map(archived -> archived
                        ? stint.projects().archive(workspace, project)
                        : stint.projects().restore(workspace, project))
                .or(() -> changed)
                .orElseGet(() -> stint.projects().get(workspace, project)));
    }

    private Snapshot client(String id, Difference difference) {
        ClientId client = new ClientId(id);
        ClientChange change = ClientChange.builder()
                .name(difference.text("name"))
                .email(difference.optional("email"))
                .ccEmails(difference.optional("cc").map(text -> List.of(text.split(Snapshot.LIST_SEPARATOR, -1))))
                .address(difference.optional("address"))
                .note(difference.optional("note"))
                .build();
        Optional<Client> changed = Optional.of(change)
                .filter(any -> !any.equals(ClientChange.builder().build()))
                .map(any -> stint.clients().update(workspace, client, change));
        return Snapshot.of(difference
                .flag("archived")
                .map(archived -> archived
                        ? stint.clients().archive(workspace, client)
                        : stint.clients().restore(workspace, client))
                .or(() -> changed)
                .orElseGet(() -> stint.clients().get(workspace, client)));
    }

    private Snapshot task(Snapshot before, Difference difference) {
        TaskId task = new TaskId(before.id());
        ProjectId project = projectOf(before);
        TaskChange change = TaskChange.builder()
                .name(difference.text("name"))
                .estimate(difference.text("estimate").map(IsoDuration::parse))
                .billable(difference.flag("billable"))
                .assigneeIds(difference.text("assignees").map(EntityUndo::users))
                .build();
        Optional<Task> changed = Optional.of(change)
                .filter(any -> !any.equals(TaskChange.builder().build()))
                .map(any -> stint.tasks().update(workspace, project, task, change));
        return Snapshot.of(difference
                .text("status")
                .map(status -> status.equals(TaskStatus.DONE.name())
                        ? stint.tasks().complete(workspace, project, task)
                        : stint.tasks().reopen(workspace, project, task))
                .or(() -> changed)
                .orElseGet(() -> stint.tasks().get(workspace, project, task)));
    }

    private static Set<UserId> users(String ids) {
        return Stream.of(ids.split(Snapshot.LIST_SEPARATOR, -1))
                .filter(id -> !id.isEmpty())
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Snapshot tag(String id, Difference difference) {
        TagId tag = new TagId(id);
        Optional<Tag> changed =
                difference.text("name").map(name -> stint.tags().update(workspace, tag, new TagChange(name)));
        return Snapshot.of(difference
                .flag("archived")
                .map(archived -> archived
                        ? stint.tags().archive(workspace, tag)
                        : stint.tags().restore(workspace, tag))
                .or(() -> changed)
                .orElseGet(() -> stint.tags().get(workspace, tag)));
    }

    /** The old values of the fields that differ. */
    private record Difference(Snapshot before, Snapshot after) {

        /** The old value of a field that always has one; empty if it is the same. */
        Optional<String> text(String name) {
            return Optional.of(before.fields().getOrDefault(name, ""))
                    .filter(old -> !old.equals(after.fields().getOrDefault(name, "")));
        }

        Optional<Boolean> flag(String name) {
            return text(name).map(Boolean::parseBoolean);
        }

        FieldChange<String> optional(String name) {
            Optional<String> old = Optional.ofNullable(before.fields().get(name));
            return old.equals(Optional.ofNullable(after.fields().get(name)))
                    ? FieldChange.leave()
                    : old.map(FieldChange::set).orElseGet(FieldChange::clear);
        }
    }
}
