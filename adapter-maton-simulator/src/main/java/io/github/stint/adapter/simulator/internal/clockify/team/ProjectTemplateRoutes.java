package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.error.NameErrors;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import java.util.stream.Stream;

/** Creates a project as a copy of a template: its tasks, members, estimates and rates too, but no time. */
public final class ProjectTemplateRoutes implements RouteTable.Group {

    @Override
    public Stream<Route> routes() {
        return Stream.of(Route.of("POST", "/workspaces/{workspaceId}/projects/from-template", this::create));
    }

    private RouteResult create(RouteRequest request) {
        Body body = request.body("createFromTemplate");
        String name = NameErrors.PROJECT.require(body.text("name"));
        Project template = template(request, body);
        NewProject copy = NewProject.builder()
                .name(name)
                .clientId(
                        body.has("clientId")
                                ? body.nonEmptyText("clientId")
                                        .map(id -> RouteRequest.id(EntityKind.CLIENT, ClientId::new, id))
                                : template.clientId())
                .isPublic(body.flag("isPublic").orElse(template.isPublic()))
                .billable(template.billable())
                .color(body.nonEmptyText("color").or(template::color))
                .note(template.note())
                .build();
        Project created = NameErrors.PROJECT.translateErrors(
                name, () -> request.stint().projects().create(request.workspace(), copy));
        request.stint()
                .tasks()
                .all(request.workspace(), template.id(), TaskQuery.all())
                .toList()
                .forEach(task -> copy(request, task, created));
        request.details()
                .change(
                        created.id(),
                        detail -> request.details().of(template.id()).withTemplate(false));
        return RouteResult.created(Representation.of(created, TeamRequests.currentUser(request), request.details()));
    }

    private static Project template(RouteRequest request, Body body) {
        String id =
                body.nonEmptyText("templateProjectId").orElseThrow(() -> WireErrors.invalidField("templateProjectId"));
        ProjectId project = RouteRequest.id(EntityKind.PROJECT, ProjectId::new, id);
        Project template = request.stint().projects().get(request.workspace(), project);
        if (!request.details().of(project).template()) {
            throw WireErrors.rejected("Project is not a template");
        }
        return template;
    }

    private static void copy(RouteRequest request, Task task, Project project) {
        Task copy = request.stint()
                .tasks()
                .create(
                        request.workspace(),
                        project.id(),
                        NewTask.builder()
                                .name(task.name())
                                .assigneeIds(task.assigneeIds())
                                .estimate(task.estimate())
                                .billable(task.billable())
                                .build());
        if (task.status() == TaskStatus.DONE) {
            request.stint().tasks().complete(request.workspace(), project.id(), copy.id());
        }
        request.details().change(copy.id(), rates -> request.details().of(task.id()));
    }
}
