package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.access.KeyRedactor;
import io.github.stint.adapter.simulator.internal.clockify.ClockifyService;
import io.github.stint.adapter.simulator.internal.clockify.DirectEndpoint;
import io.github.stint.adapter.simulator.internal.maton.ConnectionPage;
import io.github.stint.adapter.simulator.internal.maton.ConnectionsEndpoint;
import io.github.stint.adapter.simulator.internal.maton.GatewayEndpoint;
import io.github.stint.adapter.simulator.internal.maton.KeyAuthenticator;
import io.github.stint.adapter.simulator.internal.maton.MatonErrors;
import io.github.stint.adapter.simulator.internal.maton.SessionTokens;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.adapter.simulator.internal.wire.RequestHandler;
import io.github.stint.adapter.simulator.internal.wire.Response;
import io.github.stint.core.Stint;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Leads each request to the face that it is for, and tells the log about it. */
final class RequestRouter implements RequestHandler {

    private final KeyRedactor mask;
    private final GatewayEndpoint gateway;
    private final ConnectionsEndpoint control;
    private final DirectEndpoint direct;
    private final ConnectionPage page;
    private final FaultsEndpoint admin;
    private final FaultInjector faulty;
    private final RequestLog log;

    RequestRouter(Stint stint, SimulatorOptions options, URI base, Faults faults, Delay delay, RequestLog log) {
        MatonErrors errors = new MatonErrors();
        ApiKeys accounts = new ApiKeys(options.users(stint));
        this.mask = accounts.mask();
        ClockifyService api = new ClockifyService(accounts, options.workspaceLimiter(), options.clockifyBehavior());
        KeyAuthenticator access = new KeyAuthenticator(accounts, options.accountLimiter(), errors);
        this.page = new ConnectionPage(base, new SessionTokens(options.key()), options.authorizing());
        this.gateway = new GatewayEndpoint(access, api, errors);
        this.control = new ConnectionsEndpoint(access, page, errors, options.bareNewConnections());
        this.direct = new DirectEndpoint(accounts, api);
        this.admin = new FaultsEndpoint(faults);
        this.faulty = new FaultInjector(faults, options.latency(), delay);
        this.log = log;
    }

    @Override
    public Delivery handle(Request request) throws InterruptedException {
        Delivery reply;
        try {
            reply = routed(request);
        } catch (OutOfMemoryError | InternalError | UnknownError lost) {
            throw lost;
        } catch (RuntimeException | Error bug) {
            // Whoever asked gets what the real service would give; whoever runs the simulator gets to know.
            log.log(line(request, "500 " + bug));
            return Delivery.of(Response.empty(500), Delivery.Mode.WHOLE);
        }
        log.log(line(request, outcome(reply)));
        return reply;
    }

    private Delivery routed(Request request) throws InterruptedException {
        List<String> path = request.segments();
        if (path.equals(List.of("simulator", "faults"))) {
            return whole(admin.answer(request));
        }
        if (Paths.startWith(path, ConnectionPage.PATH)) {
            return whole(page.answer(request));
        }
        if (Paths.startWith(path, "connections")) {
            return faulty.answer(request, path, control::answer);
        }
        if (Paths.startWith(path, "api")) {
            return faulty.answer(request, Paths.after(2, path), direct::answer);
        }
        Function<Request, Response> face = gateway::answer;
        return faulty.answer(request, Paths.after(3, path), face);
    }

    private static Delivery whole(Response answer) {
        return Delivery.of(answer, Delivery.Mode.WHOLE);
    }

    private static String outcome(Delivery reply) {
        String outcome = switch (reply.mode()) {
            case WHOLE -> String.valueOf(reply.response().status());
            case HALF -> reply.response().status() + " half";
            case SLOW -> reply.response().status() + " slowly";
            case RESET -> "reset";
        };
        return outcome + reply.response().reason().map(reason -> " " + reason).orElse("");
    }

    /** Without what is after the question mark on the page of a connection, because that is a secret. */
    private String line(Request request, String outcome) {
        String target =
                Paths.startWith(request.segments(), ConnectionPage.PATH) ? "/" + ConnectionPage.PATH : request.target();
        return request.method() + " " + mask.masked(target) + " " + outcome;
    }
}
