package io.github.stint.adapter.simulator;

import io.github.stint.core.Stint;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Clockify itself, behind whichever door: {@code /api/v1/...}. */
final class ClockifyApi {

    private static final String WORKSPACE = "workspaceId";

    private final List<Route> routes;
    private final WorkspaceDoor door;
    private final Optional<RateLimiter> limiter;
    private final boolean bodilessErrors;
    private final Turns turns = new Turns();
    private final Json json = new Json();

    ClockifyApi(Accounts accounts, SimulatorOptions options) {
        this.door = new WorkspaceDoor(accounts);
        this.limiter = options.workspaceLimit().map(limit -> new RateLimiter(limit, options.clock()));
        this.bodilessErrors = options.bodilessErrors();
        this.routes = Stream.of(
                        new UserRoutes().routes(),
                        new WorkspaceRoutes().routes(),
                        new ProjectRoutes().routes(),
                        new TaskRoutes().routes(),
                        new ClientRoutes().routes(),
                        new TagRoutes().routes(),
                        new TimeEntryRoutes(options).routes())
                .flatMap(some -> some)
                .toList();
    }

    /** Answers for a user who has been let in. */
    Answer answer(Stint stint, Request request) {
        try {
            return hardened(rendered(outcome(stint, request)));
        } catch (WireError error) {
            return refusal(error);
        } catch (RateLimited limited) {
            Answer refusal = refusal(WireErrors.bodiless(429));
            return limited.retryAfter()
                    .map(time -> RetryAfter.on(refusal, time))
                    .orElse(refusal);
        } catch (StintException error) {
            Answer refusal = refusal(ErrorTranslation.translated(error));
            return refusal.status() == 500 ? refusal.because(error.getMessage()) : refusal;
        }
    }

    /** The answer to an error. */
    Answer refusal(WireError error) {
        return hardened(bodilessErrors ? Answer.empty(error.status()) : json.error(error));
    }

    private Outcome outcome(Stint stint, Request request) {
        if (!Paths.startWith(request.segments(), "api", "v1")) {
            throw WireErrors.noRoute(request.segments());
        }
        List<String> path = Paths.after(2, request.segments());
        limit(path);
        List<Route> here =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (here.isEmpty()) {
            throw WireErrors.noRoute(Paths.after(1, request.segments()));
        }
        Route route = here.stream()
                .filter(candidate -> candidate.takes(request.method()))
                .findFirst()
                .orElseThrow(() -> WireErrors.wrongMethod(request.method()));
        Map<String, String> parts = route.match(path).orElseThrow();
        Supplier<Outcome> action = () -> {
            if (parts.containsKey(WORKSPACE)) {
                door.pass(stint, parts.getOrDefault(WORKSPACE, ""));
            }
            return route.action().apply(new Call(stint, request, parts, json));
        };
        return route.method().equals("GET") ? turns.reading(action) : turns.changing(action);
    }

    private void limit(List<String> path) {
        String workspace = Paths.startWith(path, "workspaces") && path.size() > 1 ? path.get(1) : "";
        if (!limiter.map(all -> all.admits(workspace)).orElse(true)) {
            throw WireErrors.bodiless(429);
        }
    }

    private Answer rendered(Outcome outcome) {
        Answer answer = outcome.body()
                .map(body -> json.answer(outcome.status(), body))
                .orElseGet(() -> Answer.empty(outcome.status()));
        return outcome.lastPage()
                .map(last -> answer.with("Last-Page", last.toString()))
                .orElse(answer);
    }

    private static Answer hardened(Answer answer) {
        return answer.with("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY");
    }
}
