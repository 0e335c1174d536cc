package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.detail.ProjectMember;
import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.clockify.route.RateBody;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.clockify.route.WorkspaceRoutes;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.project.Project;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Sets hourly rates and cost rates, in the smallest unit of the currency. They apply to all time, also if the body has the day since when
 * they do. The response is the project, the task or the workspace.
 */
public final class RateRoutes implements RouteTable.Group {

    private static final String WORKSPACE = "/workspaces/{workspaceId}";

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                        pair(WORKSPACE, this::ofWorkspace),
                        pair(WORKSPACE + "/users/{userId}", this::ofMember),
                        pair(WORKSPACE + "/projects/{projectId}/users/{userId}", this::ofProjectMember),
                        pair(WORKSPACE + "/projects/{projectId}/tasks/{taskId}", this::ofTask))
                .flatMap(some -> some);
    }

    private static Stream<Route> pair(String path, BiFunction<RouteRequest, UnaryOperator<Rates>, RouteResult> action) {
        return Stream.of(
                Route.of("PUT", path + "/hourly-rate", request -> {
                    int amount = amount(request);
                    return action.apply(request, rates -> rates.withHourly(amount));
                }),
                Route.of("PUT", path + "/cost-rate", request -> {
                    int amount = amount(request);
                    return action.apply(request, rates -> rates.withCost(amount));
                }));
    }

    private static int amount(RouteRequest request) {
        Body body = request.body("setRate");
        int amount = RateBody.amount(body);
        body.instant("since");
        return amount;
    }

    private RouteResult ofWorkspace(RouteRequest request, UnaryOperator<Rates> change) {
        request.details().change(request.workspace(), change);
        return workspace(request);
    }

    private RouteResult ofMember(RouteRequest request, UnaryOperator<Rates> change) {
        UserId user = TeamRequests.member(request, request.variable("userId"));
        request.details().change(request.workspace(), user, change);
        return workspace(request);
    }

    private static RouteResult workspace(RouteRequest request) {
        return RouteResult.ok(
                WorkspaceRoutes.represent(request, request.stint().workspaces().get(request.workspace())));
    }

    private RouteResult ofProjectMember(RouteRequest request, UnaryOperator<Rates> change) {
        Project project = TeamRequests.project(request);
        UserId current = TeamRequests.currentUser(request);
        UserId user = request.id(EntityKind.USER, "userId", UserId::new);
        List<ProjectMember> members = request.details().of(project.id()).membersFor(current);
        ProjectMember member = members.stream()
                .filter(each -> each.user().equals(user))
                .findFirst()
                .orElseThrow(() -> WireErrors.rejected("User doesn't belong to Project"));
        ProjectMember changed = new ProjectMember(user, change.apply(member.rates()));
        request.details().change(project.id(), detail -> detail.withMember(members, changed));
        return RouteResult.ok(Representation.of(project, current, request.details()));
    }

    private RouteResult ofTask(RouteRequest request, UnaryOperator<Rates> change) {
        Project project = TeamRequests.project(request);
        TaskId id = request.id(EntityKind.TASK, "taskId", TaskId::new);
        Task task = request.stint().tasks().get(request.workspace(), project.id(), id);
        request.details().change(task.id(), change);
        return RouteResult.ok(Representation.of(task, request.details()));
    }
}
