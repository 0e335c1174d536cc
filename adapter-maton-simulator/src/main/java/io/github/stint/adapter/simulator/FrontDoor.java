package io.github.stint.adapter.simulator;

import io.github.stint.core.Stint;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Leads each request to the face that it is for, and tells the log about it. */
final class FrontDoor implements Responder {

    private final KeyMask mask;
    private final GatewayFace gateway;
    private final ControlFace control;
    private final DirectFace direct;
    private final ConnectionPage page;
    private final FaultsAdmin admin;
    private final FaultyFace faulty;
    private final LogThread log;

    FrontDoor(Stint stint, SimulatorOptions options, URI base, Faults faults, Pause pause, LogThread log) {
        MatonErrors errors = new MatonErrors();
        Accounts accounts = new Accounts(stint, options);
        this.mask = accounts.mask();
        ClockifyApi api = new ClockifyApi(accounts, options);
        MatonAccess access = new MatonAccess(accounts, options, errors);
        this.page = new ConnectionPage(base, new SessionTokens(options.key()), options.authorizing());
        this.gateway = new GatewayFace(access, api, errors);
        this.control = new ControlFace(access, page, errors, options.bareNewConnections());
        this.direct = new DirectFace(accounts, api);
        this.admin = new FaultsAdmin(faults);
        this.faulty = new FaultyFace(faults, options.latency(), pause);
        this.log = log;
    }

    @Override
    public Reply answer(Request request) throws InterruptedException {
        Reply reply;
        try {
            reply = routed(request);
        } catch (OutOfMemoryError | InternalError | UnknownError lost) {
            throw lost;
        } catch (RuntimeException | Error bug) {
            // Whoever asked gets what the real service would give; whoever runs the simulator gets to know.
            log.tell(line(request, "500 " + bug));
            return Reply.of(Answer.empty(500), Reply.Delivery.WHOLE);
        }
        log.tell(line(request, outcome(reply)));
        return reply;
    }

    private Reply routed(Request request) throws InterruptedException {
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
        Function<Request, Answer> face = gateway::answer;
        return faulty.answer(request, Paths.after(3, path), face);
    }

    private static Reply whole(Answer answer) {
        return Reply.of(answer, Reply.Delivery.WHOLE);
    }

    private static String outcome(Reply reply) {
        String outcome = switch (reply.delivery()) {
            case WHOLE -> String.valueOf(reply.answer().status());
            case HALF -> reply.answer().status() + " half";
            case SLOW -> reply.answer().status() + " slowly";
            case RESET -> "reset";
        };
        return outcome + reply.answer().reason().map(reason -> " " + reason).orElse("");
    }

    /** Without what is after the question mark on the page of a connection, because that is a secret. */
    private String line(Request request, String outcome) {
        String target =
                Paths.startWith(request.segments(), ConnectionPage.PATH) ? "/" + ConnectionPage.PATH : request.target();
        return request.method() + " " + mask.masked(target) + " " + outcome;
    }
}
