package io.github.stint.adapter.maton.internal.project;

import io.github.stint.adapter.maton.internal.Gateway;
import io.github.stint.adapter.maton.internal.ListRequest;
import io.github.stint.adapter.maton.internal.RequestExecutor;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.wire.ItemReader;
import io.github.stint.adapter.maton.internal.wire.QueryParameters;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.Projects;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Projects over HTTP. */
public final class MatonProjects implements Projects {

    private static final String WORKSPACE = "workspaceId";

    private final RequestExecutor requests;
    private final Supplier<ProjectsApi> api;
    private final ItemReader<ProjectDto, Project> reader;

    /** A port that sends its requests through that gateway. */
    public MatonProjects(Gateway gateway) {
        this.requests = gateway.requests();
        this.api = gateway.service(ProjectsApi.class);
        this.reader =
                gateway.reader(EntityKind.PROJECT, new ProjectMapperImpl()::toProject, "id", "workspaceId", "name");
    }

    @Override
    public Page<Project> list(WorkspaceId workspace, ProjectQuery query, PageRequest page) {
        return list(workspace, query).page(page);
    }

    @Override
    public Stream<Project> all(WorkspaceId workspace, ProjectQuery query, int pageSize) {
        return list(workspace, query).all(pageSize);
    }

    private ListRequest<ProjectDto, Project> list(WorkspaceId workspace, ProjectQuery query) {
        return new ListRequest<>(
                requests,
                Operation.of("list projects").in(workspace),
                parameters(query),
                parameters -> api.get().list(workspace, parameters),
                reader.knowing(WORKSPACE, workspace),
                List.of(workspace, query),
                query::matches);
    }

    private static QueryParameters parameters(ProjectQuery query) {
        return QueryParameters.none()
                .withName(query.name())
                .with("archived", query.archived())
                .with("billable", query.billable())
                .with("access", query.isPublic().map(all -> all ? "PUBLIC" : "PRIVATE"))
                .withEach("clients", query.clients())
                .sortedBy(query.sort(), query.order());
    }

    @Override
    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return RequestExecutor.find(EntityKind.PROJECT, () -> get(workspace, id));
    }

    @Override
    public Project get(WorkspaceId workspace, ProjectId id) {
        return requests.read(
                on("show project", workspace, id),
                () -> api.get().get(workspace, id),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    @Override
    public Project create(WorkspaceId workspace, NewProject project) {
        Operation operation = Operation.of("create project")
                .in(workspace)
                .onNew(EntityKind.PROJECT)
                .withName(project.name())
                .withReference(EntityKind.CLIENT, project.clientId());
        return requests.write(
                operation,
                () -> api.get().create(workspace, ProjectWriteDto.of(project)),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    @Override
    public Project update(WorkspaceId workspace, ProjectId id, ProjectChange change) {
        Operation operation = on("update project", workspace, id)
                .withReference(EntityKind.CLIENT, change.clientId().applyTo(Optional::empty));
        Project before = current(operation, workspace, id);
        return requests.write(
                operation.withName(change.name().orElse(before.name())),
                () -> api.get().update(workspace, id, ProjectWriteDto.of(before, change)),
                response -> requireCleared(
                        change, reader.knowing(WORKSPACE, workspace).read(response)));
    }

    private static Project requireCleared(ProjectChange change, Project after) {
        if (change.clientId() instanceof FieldChange.Clear<ClientId>
                && after.clientId().isPresent()) {
            throw new UnexpectedResponse(
                    "update project",
                    "the service kept the client " + after.clientName().orElse("") + " of the project",
                    "remove it in Clockify itself; everything else was changed");
        }
        return after;
    }

    @Override
    public Project archive(WorkspaceId workspace, ProjectId id) {
        return put(on("archive project", workspace, id), workspace, id, true);
    }

    @Override
    public Project restore(WorkspaceId workspace, ProjectId id) {
        return put(on("restore project", workspace, id), workspace, id, false);
    }

    private Project put(Operation operation, WorkspaceId workspace, ProjectId id, boolean archived) {
        Project before = current(operation, workspace, id);
        return requests.write(
                operation.withName(before.name()),
                () -> api.get().update(workspace, id, ProjectWriteDto.of(before, archived)),
                reader.knowing(WORKSPACE, workspace)::read);
    }

    private Project current(Operation operation, WorkspaceId workspace, ProjectId id) {
        return requests.read(
                operation,
                () -> api.get().get(workspace, id),
                sent -> reader.knowing(WORKSPACE, workspace).whole(sent.having("billable", "public")));
    }

    @Override
    public void delete(WorkspaceId workspace, ProjectId id) {
        requests.write(on("delete project", workspace, id), () -> api.get().delete(workspace, id));
    }

    private static Operation on(String description, WorkspaceId workspace, ProjectId id) {
        return Operation.of(description).in(workspace).on(EntityKind.PROJECT, id);
    }
}
