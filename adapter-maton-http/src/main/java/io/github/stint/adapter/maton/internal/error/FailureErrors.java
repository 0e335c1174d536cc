package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.network.JvmErrors;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestFailure;
import io.github.stint.adapter.maton.internal.transport.TlsFailure;
import io.github.stint.adapter.maton.internal.wire.Effect;
import io.github.stint.adapter.maton.internal.wire.UnreadableResponse;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.regex.Pattern;

/** Errors for requests without a response, or with one that cannot be read. */
final class FailureErrors {

    private static final String CHECK_FIRST =
            "check whether it took effect before you retry, because a second request may duplicate it";

    private static final String READ_FIRST =
            "read what is stored; do not repeat it before, because it was probably done, and a second request may"
                    + " duplicate it";

    private static final Pattern DEFAULT_HOSTS = Pattern.compile("(gateway|ctrl)\\.maton\\.ai");
    /** See docs/wire-notes.md. */
    private static final String OTHER_HOST =
            "if it persists, use the host of Maton's newer documents: set the gateway URL (STINT_GATEWAY_URL) to"
                    + " https://api.maton.ai/clockify and the control URL (STINT_CONTROL_URL) to https://api.maton.ai";

    private final GatewaySettings settings;
    private final TlsErrors tls = new TlsErrors();

    FailureErrors(GatewaySettings settings) {
        this.settings = settings;
    }

    StintException of(Operation operation, RequestFailure failure, URI url, boolean safe) {
        if (!safe && failure.status().stream().anyMatch(status -> status >= 200 && status < 300)) {
            return new ProbablyDone(
                    operation.description(),
                    "probably done, because the service accepted it: " + message(failure),
                    READ_FIRST);
        }
        if (!safe && failure.reason().mayHaveArrived()) {
            return unknown(operation, failure);
        }
        return switch (failure.reason()) {
            case RATE_LIMITED -> rateLimited(operation, failure);
            case FOREIGN -> unexpected(operation, failure);
            case UNREACHABLE ->
                new Unavailable(
                        operation.description(),
                        "cannot reach " + url.getHost() + throughProxy(url) + ": " + message(failure),
                        hint(url, "check the network, and try again"));
            case NOT_SECURE ->
                tls.of(
                        operation,
                        TlsFailure.of(failure.getCause()).orElse(TlsFailure.HANDSHAKE),
                        url.getHost() + throughProxy(url),
                        message(failure));
            case TOO_LARGE ->
                new UnexpectedResponse(
                        operation.description(),
                        message(failure),
                        "request less, or increase the maximum response size");
            case NOT_SENT, TIMED_OUT ->
                new Unavailable(
                        operation.description(),
                        (failure.reason() == RequestFailure.Reason.NOT_SENT ? "not sent: " : "timeout: ")
                                + message(failure),
                        hint(url, "try again, or increase the timeout"));
            case CANCELLED, CANCELLED_IN_FLIGHT -> cancelled(operation, failure);
            case GATE_FAILED ->
                new Unavailable(
                        operation.description(),
                        "not sent: " + message(failure),
                        "check what the rate limits are shared through, and try again");
            case NO_CLIENT ->
                new Unavailable(
                        operation.description(),
                        "no-http-client",
                        "not sent: " + message(failure),
                        "check the sslContext, or else the certificates of Java (javax.net.ssl.trustStore), and how many files"
                                + " may be open",
                        false);
            case BROKEN ->
                new Unavailable(operation.description(), "no response: " + message(failure), "try again in a moment");
        };
    }

    /** If the caller has cancelled the write, both facts are known: the outcome is unknown, and the caller is the reason. */
    private StintException unknown(Operation operation, RequestFailure failure) {
        StintException error = new OutcomeUnknown(
                operation.description(), "outcome unknown: no response: " + message(failure), CHECK_FIRST);
        if (failure.reason() == RequestFailure.Reason.CANCELLED_IN_FLIGHT) {
            error.initCause(withCause(cancelled(operation, failure), failure));
        }
        return error;
    }

    /** The error for a write during which the program has failed. */
    StintException ofWrite(Operation operation, VirtualMachineError reason) {
        return new OutcomeUnknown(
                operation.description(), "outcome unknown: " + JvmErrors.describe(reason), CHECK_FIRST);
    }

    private Cancelled cancelled(Operation operation, RequestFailure failure) {
        return failure.getCause() instanceof InterruptedException
                ? Cancelled.interrupted(operation.description(), message(failure))
                : Cancelled.closed(operation.description(), message(failure));
    }

    private static Cancelled withCause(Cancelled error, RequestFailure failure) {
        if (failure.getCause() != null) {
            error.initCause(failure.getCause());
        }
        return error;
    }

    private static RateLimited rateLimited(Operation operation, RequestFailure failure) {
        return failure.getCause() instanceof RateLimited limit
                ? limit.during(operation.description())
                : new RateLimited(operation.description());
    }

    private String throughProxy(URI url) {
        return settings.route().selector().select(url).stream()
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .findFirst()
                .map(proxy -> " through the proxy " + proxy.getHostString() + ":" + proxy.getPort())
                .orElse("");
    }

    private static String hint(URI url, String usual) {
        return DEFAULT_HOSTS.matcher(String.valueOf(url.getHost())).matches() ? usual + "; " + OTHER_HOST : usual;
    }

    StintException of(Operation operation, UnreadableResponse response) {
        return unexpected(
                operation,
                response.getMessage() + ": " + response.description(settings.credential()),
                response.effect());
    }

    /** The error for a response that has an invalid value. */
    StintException ofInvalidResponse(Operation operation, RuntimeException reason, Effect effect) {
        return unexpected(
                operation,
                "invalid response: " + settings.credential().redact(String.valueOf(reason.getMessage())),
                effect);
    }

    private StintException unexpected(Operation operation, RequestFailure failure) {
        return unexpected(operation, message(failure), Effect.NONE);
    }

    private static StintException unexpected(Operation operation, String message, Effect effect) {
        String description = operation.description();
        return switch (effect) {
            case NONE ->
                new UnexpectedResponse(description, message, "check the service URLs, and any proxy in between");
            case UNCLEAR -> new UnexpectedResponse(description, message, CHECK_FIRST);
            case ACCEPTED ->
                new ProbablyDone(description, "probably done, because the service accepted it: " + message, READ_FIRST);
        };
    }

    /** Redacted, because a server may echo the request. */
    private String message(RequestFailure failure) {
        return settings.credential().redact(String.valueOf(failure.getMessage()));
    }
}
