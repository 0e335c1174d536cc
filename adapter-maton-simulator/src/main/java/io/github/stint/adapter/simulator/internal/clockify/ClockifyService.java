package io.github.stint.adapter.simulator.internal.clockify;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.access.RateLimiter;
import io.github.stint.adapter.simulator.internal.clockify.route.ClockifyBehavior;
import io.github.stint.adapter.simulator.internal.clockify.route.Route;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteRequest;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteResult;
import io.github.stint.adapter.simulator.internal.clockify.route.RouteTable;
import io.github.stint.adapter.simulator.internal.error.ErrorTranslation;
import io.github.stint.adapter.simulator.internal.error.WireError;
import io.github.stint.adapter.simulator.internal.error.WireErrors;
import io.github.stint.adapter.simulator.internal.wire.Json;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.adapter.simulator.internal.wire.RetryAfterHeader;
import io.github.stint.core.Stint;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Clockify itself, behind whichever door: {@code /api/v1/...}. */
public final class ClockifyService {

    private static final String WORKSPACE = "workspaceId";

    private final RouteTable routes;
    private final WorkspaceGuard guard;
    private final Optional<RateLimiter> limiter;
    private final boolean bodilessErrors;
    private final RequestLock lock = new RequestLock();
    private final Json json = new Json();

    /**
     * Simulates the service.
     *
     * @param limiter limits the requests to each workspace; empty for no limit
     */
    public ClockifyService(ApiKeys keys, Optional<RateLimiter> limiter, ClockifyBehavior behavior) {
        this.routes = new RouteTable(behavior);
        this.guard = new WorkspaceGuard(keys);
        this.limiter = limiter;
        this.bodilessErrors = behavior.bodilessErrors();
    }

    /** Answers for a user who has been let in. */
    public Response answer(Stint stint, Request request) {
        try {
            return hardened(rendered(outcome(stint, request)));
        } catch (WireError error) {
            return refusal(error);
        } catch (RateLimited limited) {
            Response refusal = refusal(WireErrors.bodiless(429));
            return limited.retryAfter()
                    .map(time -> RetryAfterHeader.on(refusal, time))
                    .orElse(refusal);
        } catch (StintException error) {
            Response refusal = refusal(ErrorTranslation.translated(error));
            return refusal.status() == 500 ? refusal.because(error.getMessage()) : refusal;
        }
    }

    /** The answer to an error. */
    Response refusal(WireError error) {
        return hardened(bodilessErrors ? Response.empty(error.status()) : json.error(error));
    }

    private RouteResult outcome(Stint stint, Request request) {
        if (!Paths.startWith(request.segments(), "api", "v1")) {
            throw WireErrors.noRoute(request.segments());
        }
        List<String> path = Paths.after(2, request.segments());
        limit(path);
        Route route = routes.find(request);
        Map<String, String> parts = route.match(path).orElseThrow();
        Supplier<RouteResult> action = () -> {
            if (parts.containsKey(WORKSPACE)) {
                guard.pass(stint, parts.getOrDefault(WORKSPACE, ""));
            }
            return route.action().apply(new RouteRequest(stint, request, parts, json));
        };
        return route.method().equals("GET") ? lock.reading(action) : lock.changing(action);
    }

    private void limit(List<String> path) {
        String workspace = Paths.startWith(path, "workspaces") && path.size() > 1 ? path.get(1) : "";
        if (!limiter.map(all -> all.admits(workspace)).orElse(true)) {
            throw WireErrors.bodiless(429);
        }
    }

    private Response rendered(RouteResult outcome) {
        Response answer = outcome.body()
                .map(body -> json.answer(outcome.status(), body))
                .orElseGet(() -> Response.empty(outcome.status()));
        return outcome.lastPage()
                .map(last -> answer.with("Last-Page", last.toString()))
                .orElse(answer);
    }

    private static Response hardened(Response answer) {
        return answer.with("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY");
    }
}
