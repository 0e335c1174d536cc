package io.github.stint.core.lookup;

import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.lookup.NameLookup.Candidate;
import io.github.stint.core.lookup.NameLookup.Precision;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds entities among those that some ports return; see {@link Lookup}. */
final class EntityLookup {

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Precision precision;

    EntityLookup(Stint stint, WorkspaceId workspace, Precision precision) {
        this.stint = stint;
        this.workspace = workspace;
        this.precision = precision;
    }

    Client client(String reference) {
        return find(
                EntityKind.CLIENT,
                reference,
                id -> stint.clients().find(workspace, new ClientId(id)),
                () -> stint.clients()
                        .all(workspace, ClientQuery.all())
                        .map(client ->
                                new Candidate<>(client, client.id().value(), client.name(), !client.archived())));
    }

    Project project(String reference) {
        return find(
                EntityKind.PROJECT,
                reference,
                id -> stint.projects().find(workspace, new ProjectId(id)),
                () -> stint.projects()
                        .all(workspace, ProjectQuery.all())
                        .map(project -> new Candidate<>(
                                project,
                                project.id().value(),
                                List.of(project.name()),
                                project.clientName(),
                                !project.archived())));
    }

    Task task(ProjectId project, String reference) {
        return find(
                EntityKind.TASK,
                reference,
                id -> stint.tasks().find(workspace, project, new TaskId(id)),
                () -> stint.tasks()
                        .all(workspace, project, TaskQuery.all())
                        .map(task -> new Candidate<>(
                                task, task.id().value(), task.name(), task.status() == TaskStatus.ACTIVE)));
    }

    Tag tag(String reference) {
        return find(EntityKind.TAG, reference, id -> stint.tags().find(workspace, new TagId(id)), this::tagCandidates);
    }

    List<Tag> tags(List<String> references) {
        return references.size() == 1
                ? List.of(tag(references.get(0)))
                : chooseEach(EntityKind.TAG, references, this::tagCandidates);
    }

    private Stream<Candidate<Tag>> tagCandidates() {
        return stint.tags()
                .all(workspace, TagQuery.all())
                .map(tag -> new Candidate<>(tag, tag.id().value(), tag.name(), !tag.archived()));
    }

    User user(String reference) {
        return users(List.of(reference)).get(0);
    }

    List<User> users(List<String> references) {
        return chooseEach(
                EntityKind.USER,
                references,
                () -> stint.users()
                        .all(workspace, UserQuery.all())
                        .map(user -> new Candidate<>(
                                user,
                                user.id().value(),
                                Stream.concat(user.name().stream(), Stream.of(user.email()))
                                        .toList(),
                                Optional.empty(),
                                true)));
    }

    private <T> T find(
            EntityKind kind,
            String reference,
            Function<String, Optional<T>> byId,
            Supplier<Stream<Candidate<T>>> candidates) {
        return Optional.of(reference)
                .filter(IdForm::matches)
                .flatMap(byId)
                .orElseGet(() -> choose(kind, reference, candidates.get().toList()));
    }

    private <T> T choose(EntityKind kind, String reference, List<Candidate<T>> candidates) {
        Precision enough = IdForm.matches(reference) ? Precision.WHOLE_NAME : precision;
        return NameLookup.choose(kind, reference, enough, candidates);
    }

    private <T> List<T> chooseEach(
            EntityKind kind, List<String> references, Supplier<Stream<Candidate<T>>> candidates) {
        if (references.isEmpty()) {
            return List.of();
        }
        List<Candidate<T>> all = candidates.get().toList();
        return references.stream()
                .map(reference -> choose(kind, reference, all))
                .toList();
    }
}
