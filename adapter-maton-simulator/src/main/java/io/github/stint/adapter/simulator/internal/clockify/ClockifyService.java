package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.access.RateWindow;
import io.github.stint.adapter.simulator.internal.clockify.detail.Details;
import io.github.stint.adapter.simulator.internal.clockify.field.CustomField;
import io.github.stint.adapter.simulator.internal.clockify.restriction.Restrictions;
import io.github.stint.adapter.simulator.internal.clockify.route.ClockifyBehavior;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.clockify.team.MemberRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.MembershipRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.NewIds;
import io.github.stint.adapter.simulator.internal.clockify.team.ProjectSettingRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.ProjectTemplateRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.RateRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.RoleGrants;
import io.github.stint.adapter.simulator.internal.clockify.team.RoleRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.UserGroupRoutes;
import io.github.stint.adapter.simulator.internal.clockify.team.UserGroups;
import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookEvents;
import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookReports;
import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookRoutes;
import io.github.stint.adapter.simulator.internal.clockify.webhook.Webhooks;
import io.github.stint.adapter.simulator.internal.error.ErrorTranslation;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The Clockify API, {@code /api/v1/...}, for users who are authenticated already. */
public final class ClockifyService {

    /** The header of responses that the service would not send, {@code no}, because it has the route. */
    static final String SIMULATED = "Stint-Simulated";

    private static final String WORKSPACE_ID = "workspaceId";
    private static final int REQUESTS_OF_FREE_PLAN = 30;
    private static final Duration PERIOD_OF_FREE_PLAN = Duration.ofHours(1);

    private final Map<String, String> securityHeaders = securityHeaders();

    private final RouteTable routes;
    private final WorkspaceGuard guard;
    private final Optional<RateLimiter> limiter;
    private final RateLimiter freePlanLimiter;
    private final Supplier<Restrictions> restrictions;
    private final boolean bodilessErrors;
    private final boolean strictValues;
    private final WebhookEvents events;
    private final Details details = new Details();
    private final RequestLock lock = new RequestLock();

    /**
     * Simulates the service.
     *
     * @param limiter limits the requests to each workspace; empty for no limit
     * @param reports get the events of webhooks
     */
    public ClockifyService(
            ApiKeys keys, Optional<RateLimiter> limiter, ClockifyBehavior behavior, WebhookReports reports) {
        Webhooks webhooks = new Webhooks();
        this.events = new WebhookEvents(webhooks, reports);
        this.routes = new RouteTable(behavior, () -> furtherRoutes(behavior, webhooks));
        this.guard = new WorkspaceGuard(keys, details.members());
        this.limiter = limiter;
        this.freePlanLimiter =
                new RateLimiter(() -> RateWindow.gradual(REQUESTS_OF_FREE_PLAN, PERIOD_OF_FREE_PLAN), behavior.clock());
        this.restrictions = behavior.restrictions();
        this.bodilessErrors = behavior.bodilessErrors();
        this.strictValues = behavior.strictValues();
        for (CustomField field : behavior.customFields()) {
            details.customFields().add(field);
        }
    }

    private static List<RouteTable.Group> furtherRoutes(ClockifyBehavior behavior, Webhooks webhooks) {
        NewIds ids = new NewIds(behavior.clock());
        RoleGrants grants = new RoleGrants();
        UserGroups groups = new UserGroups();
        return List.of(
                new UserGroupRoutes(groups, ids),
                new ProjectSettingRoutes(groups),
                new ProjectTemplateRoutes(),
                new RateRoutes(),
                new WebhookRoutes(webhooks, ids),
                new MemberRoutes(groups, grants),
                new RoleRoutes(behavior, grants, groups),
                new MembershipRoutes(groups, ids));
    }

    public Response handle(Stint stint, Request request) {
        try {
            return withSecurityHeaders(toResponse(result(stint, request)));
        } catch (WireError failure) {
            return failure.isOfUnsimulatedRoute() ? unsimulated(failure) : error(failure);
        } catch (RateLimited limited) {
            Response tooMany = error(WireErrors.bodiless(429));
            return limited.retryAfter().map(tooMany::withRetryAfter).orElse(tooMany);
        } catch (StintException failure) {
            Response error = error(ErrorTranslation.translate(failure));
            return error.status() == 500 ? error.withReason(failure.getMessage()) : error;
        }
    }

    /** Returns the response to an error. */
    Response error(WireError error) {
        return withSecurityHeaders(bodilessErrors ? Response.empty(error.status()) : Json.error(error));
    }

    /** Returns the response to an error that the service would not respond with, which is named in the log too. */
    private Response unsimulated(WireError error) {
        return error(error).withHeader(SIMULATED, "no").withReason("not simulated");
    }

    private RouteResult result(Stint stint, Request request) {
        if (!Paths.startsWith(request.segments(), "api", "v1")) {
            throw WireErrors.noRoute(request.segments());
        }
        List<String> path = Paths.skip(request.segments(), 2);
        Restrictions current = restrictions.get();
        checkRateLimit(path, current);
        Route route = routes.find(request);
        Map<String, String> variables = route.variables(path);
        Supplier<RouteResult> action = () -> {
            if (variables.containsKey(WORKSPACE_ID)) {
                guard.check(stint, variables.getOrDefault(WORKSPACE_ID, ""));
            }
            RouteRequest routed = new RouteRequest(stint, request, variables, strictValues, current, details);
            return events.executed(route, routed, () -> route.action().apply(routed));
        };
        return route.onlyReads() ? lock.read(action) : lock.write(action);
    }

    private void checkRateLimit(List<String> path, Restrictions current) {
        String workspace = Paths.startsWith(path, "workspaces") && path.size() > 1 ? path.get(1) : "";
        boolean permitted = limiter.map(limit -> limit.tryAcquire(workspace)).orElse(true)
                && (!current.freePlan() || freePlanLimiter.tryAcquire(workspace));
        if (!permitted) {
            throw WireErrors.bodiless(429);
        }
    }

    private Response toResponse(RouteResult result) {
        Response response = result.body()
                .map(body -> Json.response(result.status(), body))
                .orElseGet(() -> Response.empty(result.status()));
        return result.lastPage()
                .map(last -> response.withHeader("Last-Page", last.toString()))
                .orElse(response);
    }

    private static Map<String, String> securityHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        return Collections.unmodifiableMap(headers);
    }

    private Response withSecurityHeaders(Response response) {
        return response.withHeaders(securityHeaders);
    }
}
