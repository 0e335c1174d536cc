package io.github.stint.adapter.simulator.internal.clockify.team;

import io.github.stint.adapter.simulator.internal.clockify.detail.BudgetEstimate;
import io.github.stint.adapter.simulator.internal.clockify.detail.ProjectDetail;
import io.github.stint.adapter.simulator.internal.clockify.detail.ProjectMember;
import io.github.stint.adapter.simulator.internal.clockify.detail.Rates;
import io.github.stint.adapter.simulator.internal.clockify.detail.TimeEstimate;
import io.github.stint.adapter.simulator.internal.clockify.json.Representation;
import io.github.stint.adapter.simulator.internal.clockify.route.RateBody;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Body;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The members and the estimates of a project, and whether it is a template. Each response is the whole project. */
public final class ProjectSettingRoutes implements RouteTable.Group {

    private static final String ONE = "/workspaces/{workspaceId}/projects/{projectId}";

    private static List<String> types() {
        return List.of("AUTO", "MANUAL");
    }

    private static List<String> resetOptions() {
        return List.of("WEEKLY", "MONTHLY", "YEARLY");
    }

    private final UserGroups groups;

    public ProjectSettingRoutes(UserGroups groups) {
        this.groups = groups;
    }

    @Override
    public Stream<Route> routes() {
        return Stream.of(
                Route.of("PATCH", ONE + "/memberships", this::replaceMembers),
                Route.of("POST", ONE + "/memberships", this::addOrRemoveMembers),
                Route.of("PATCH", ONE + "/estimate", this::estimate),
                Route.of("PATCH", ONE + "/template", this::template));
    }

    private RouteResult replaceMembers(RouteRequest request) {
        Project project = TeamRequests.project(request);
        Body body = request.body("updateMemberships");
        if (!body.has("memberships") && !body.has("userGroups")) {
            throw WireErrors.invalidField("memberships");
        }
        Map<UserId, ProjectMember> members = new LinkedHashMap<>();
        for (Body membership : body.objects("memberships")) {
            String id = membership.nonEmptyText("userId").orElseThrow(() -> WireErrors.invalidField("userId"));
            UserId user = TeamRequests.member(request, id);
            Rates rates = new Rates(
                    membership.object("hourlyRate").map(RateBody::amount),
                    membership.object("costRate").map(RateBody::amount));
            members.put(user, new ProjectMember(user, rates));
        }
        ofGroups(request, body).forEach(user -> members.putIfAbsent(user, new ProjectMember(user, Rates.none())));
        return changed(request, project, detail -> detail.withMembers(List.copyOf(members.values())));
    }

    private RouteResult addOrRemoveMembers(RouteRequest request) {
        Project project = TeamRequests.project(request);
        Body body = request.body("addUsersToProject");
        Set<UserId> users = new LinkedHashSet<>(ofGroups(request, body));
        for (String id : body.texts("userIds").orElse(List.of())) {
            users.add(TeamRequests.member(request, id));
        }
        if (users.isEmpty() && !body.has("userIds") && !body.has("userGroups")) {
            throw WireErrors.invalidField("userIds");
        }
        boolean remove = body.flag("remove").orElse(false);
        List<ProjectMember> members =
                new ArrayList<>(request.details().of(project.id()).membersFor(TeamRequests.currentUser(request)));
        if (remove) {
            members.removeIf(member -> users.contains(member.user()));
        } else {
            members.forEach(member -> users.remove(member.user()));
            users.forEach(user -> members.add(new ProjectMember(user, Rates.none())));
        }
        return changed(request, project, detail -> detail.withMembers(members));
    }

    private Set<UserId> ofGroups(RouteRequest request, Body body) {
        Set<UserId> users = new LinkedHashSet<>();
        Optional<Body> selected = body.object("userGroups");
        for (String id : selected.flatMap(filter -> filter.texts("ids")).orElse(List.of())) {
            users.addAll(groups.find(request.workspace(), id)
                    .orElseThrow(TeamRequests::unknownGroup)
                    .userIds());
        }
        return users;
    }

    /** An estimate that the body does not have is kept. */
    private RouteResult estimate(RouteRequest request) {
        Project project = TeamRequests.project(request);
        Body body = request.body("updateEstimate");
        ProjectDetail before = request.details().of(project.id());
        TimeEstimate time = body.object("timeEstimate")
                .map(estimate -> timeEstimate(estimate, before.time()))
                .orElse(before.time());
        Optional<BudgetEstimate> budget = body.object("budgetEstimate")
                .map(ProjectSettingRoutes::budgetEstimate)
                .or(before::budget);
        return changed(request, project, detail -> detail.withEstimates(time, budget));
    }

    private static TimeEstimate timeEstimate(Body body, TimeEstimate before) {
        return new TimeEstimate(
                body.nonEmptyText("estimate")
                        .map(ProjectSettingRoutes::duration)
                        .orElse(before.estimate()),
                choice(body, "type", types()).orElse(before.type()),
                choice(body, "resetOption", resetOptions()),
                body.flag("active").orElse(false),
                body.flag("includeNonBillable").orElse(before.includeNonBillable()));
    }

    private static IsoDuration duration(String text) {
        try {
            return IsoDuration.parse(text);
        } catch (InvalidValue malformed) {
            throw WireErrors.invalidField("estimate");
        }
    }

    private static BudgetEstimate budgetEstimate(Body body) {
        return new BudgetEstimate(
                body.has("estimate") ? RateBody.whole(body, "estimate") : 0,
                choice(body, "type", types()).orElse("MANUAL"),
                choice(body, "resetOption", resetOptions()),
                body.flag("active").orElse(false),
                body.flag("includeExpenses").orElse(false));
    }

    private static Optional<String> choice(Body body, String field, List<String> allowed) {
        Optional<String> value = body.nonEmptyText(field);
        if (!value.map(allowed::contains).orElse(true)) {
            throw WireErrors.notInSet(field, allowed);
        }
        return value;
    }

    private RouteResult template(RouteRequest request) {
        Project project = TeamRequests.project(request);
        boolean isTemplate = request.body("updateIsProjectTemplate")
                .flag("isTemplate")
                .orElseThrow(() -> WireErrors.invalidField("isTemplate"));
        return changed(request, project, detail -> detail.withTemplate(isTemplate));
    }

    private static RouteResult changed(RouteRequest request, Project project, UnaryOperator<ProjectDetail> change) {
        request.details().change(project.id(), change);
        return RouteResult.ok(Representation.of(project, TeamRequests.currentUser(request), request.details()));
    }
}
