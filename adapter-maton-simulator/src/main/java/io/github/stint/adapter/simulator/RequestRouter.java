package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.access.ApiKeys;
import io.github.stint.adapter.simulator.internal.access.KeyRedactor;
import io.github.stint.adapter.simulator.internal.clockify.ClockifyService;
import io.github.stint.adapter.simulator.internal.clockify.CrossOrigin;
import io.github.stint.adapter.simulator.internal.clockify.DirectEndpoint;
import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookReports;
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
import java.util.regex.Pattern;

/** Routes each request to its endpoint, and logs it. */
final class RequestRouter implements RequestHandler {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final KeyRedactor redactor;
    private final GatewayEndpoint gateway;
    private final ConnectionsEndpoint connections;
    private final DirectEndpoint direct;
    private final ConnectionPage page;
    private final AdminGuard admin;
    private final FaultsEndpoint faultsEndpoint;
    private final SettingsEndpoint settingsEndpoint;
    private final FaultInjector injector;
    private final RejectionFaults gatewayRejections;
    private final RejectionFaults connectionRejections;
    private final RejectionFaults directRejections;
    private final CrossOrigin crossOrigin = new CrossOrigin();
    private final boolean strictSlashes;
    private final RequestLog log;

    RequestRouter(
            Stint stint,
            SimulatorOptions options,
            URI base,
            SimulatorFaults faults,
            SimulatorSettings settings,
            Delay delay,
            RequestLog log,
            WebhookReports reports) {
        MatonErrors errors = new MatonErrors();
        ApiKeys keys = new ApiKeys(options.users(stint));
        this.redactor = keys.redactor();
        ClockifyService clockify =
                new ClockifyService(keys, options.workspaceLimiter(), options.clockifyBehavior(settings), reports);
        KeyAuthenticator authenticator = new KeyAuthenticator(keys, options.accountLimiter(), errors);
        this.page = new ConnectionPage(base, new SessionTokens(options.key()), options.authorizing());
        this.gateway = new GatewayEndpoint(authenticator, clockify, errors);
        this.connections = new ConnectionsEndpoint(authenticator, page, errors, options.bareNewConnections());
        this.direct = new DirectEndpoint(keys, clockify);
        this.admin = new AdminGuard(keys);
        this.faultsEndpoint = new FaultsEndpoint(faults);
        this.settingsEndpoint = new SettingsEndpoint(settings);
        this.injector = new FaultInjector(faults, options.latency(), delay);
        this.gatewayRejections = RejectionFaults.ofGateway(errors);
        this.connectionRejections = RejectionFaults.ofConnections(errors);
        this.directRejections = RejectionFaults.ofClockify();
        this.strictSlashes = options.strictSlashes();
        this.log = log;
    }

    @Override
    public Delivery handle(Request sent) throws InterruptedException {
        Request request = sent.withSingleSlashes(strictSlashes);
        Delivery delivery;
        try {
            delivery = CrossOrigin.isPreflight(request) && ApiFace.isOpenToPages(request)
                    ? Delivery.whole(CrossOrigin.preflight(request))
                    : permitted(request, route(request));
        } catch (OutOfMemoryError | InternalError | UnknownError lost) {
            throw lost;
        } catch (RuntimeException | Error bug) {
            // The client gets the response of the real service, and the log the bug.
            log.log(() -> line(request, "500 " + bug));
            return permitted(request, Delivery.whole(Response.empty(500)));
        }
        log.log(() -> line(request, result(delivery)));
        return delivery;
    }

    /** Permits web pages to read what Clockify responds, but neither connections nor the faults. */
    private Delivery permitted(Request request, Delivery delivery) {
        return CrossOrigin.isOfPage(request) && ApiFace.isOpenToPages(request)
                ? crossOrigin.permit(delivery)
                : delivery;
    }

    private Delivery route(Request request) throws InterruptedException {
        ApiFace face = ApiFace.of(request);
        List<String> path = face.path(request);
        return switch (face) {
            case FAULTS -> Delivery.whole(admin.handle(request, faultsEndpoint::handle));
            case SETTINGS -> Delivery.whole(admin.handle(request, settingsEndpoint::handle));
            case CONNECTION_PAGE -> Delivery.whole(page.handle(request));
            case CONNECTIONS -> injector.handle(request, path, connections::handle, connectionRejections);
            case CLOCKIFY -> injector.handle(request, path, direct::handle, directRejections);
            case GATEWAY -> injector.handle(request, path, gateway::handle, gatewayRejections);
        };
    }

    private static String result(Delivery delivery) {
        String result = switch (delivery.mode()) {
            case WHOLE -> String.valueOf(delivery.response().status());
            case HALF -> delivery.response().status() + " half";
            case SLOW -> delivery.response().status() + " slowly";
            case RESET -> "reset";
        };
        return result + delivery.response().reason().map(reason -> " " + reason).orElse("");
    }

    /**
     * Omits the query of a connection's page, because the token in it is a secret, and replaces what could act as another line or on a
     * terminal.
     */
    private String line(Request request, String result) {
        String target = Paths.startsWith(request.segments(), ConnectionPage.PATH)
                ? "/" + ConnectionPage.PATH
                : request.target();
        String line =
                redactor.redact(request.method()) + " " + redactor.redact(target) + " " + redactor.redactText(result);
        return UNPRINTABLE.matcher(line).replaceAll("?");
    }
}
