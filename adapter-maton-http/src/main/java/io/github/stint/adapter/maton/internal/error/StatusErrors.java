package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RetryAfter;
import io.github.stint.adapter.maton.internal.wire.ErrorBody;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import io.github.stint.adapter.maton.internal.wire.ResponseText;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import java.net.URI;
import java.util.Optional;

/** Errors for responses with an error status. */
final class StatusErrors {

    private static final int UNKNOWN_ROUTE = 3000;

    private final GatewaySettings settings;
    private final AccessErrors access;
    private final RequestErrors requests = new RequestErrors();
    private final WorkspaceProbe probe;

    StatusErrors(GatewaySettings settings, WorkspaceProbe probe) {
        this.settings = settings;
        this.access = new AccessErrors(settings);
        this.probe = probe;
    }

    StintException of(Operation operation, ErrorResponse error) {
        int status = error.status();
        return switch (status) {
            case 400 -> badRequest(operation, error);
            case 401 -> access.unauthorised(operation, error);
            case 403 -> forbidden(operation, error);
            case 404 -> notFound(operation, error);
            case 405 -> unknownRoute(operation, error);
            case 407 ->
                new Unavailable(
                        operation.description(),
                        "proxy-login-required",
                        "the proxy requires a user and a password (status 407)",
                        "add them to the configuration of the proxy (HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT)",
                        false);
            // A gateway may send it because the service behind it did not respond in time.
            case 408 -> temporary(operation, error, error.isSafe());
            // Defined as not processed.
            case 425 -> temporary(operation, error, true);
            // The service may require another plan for more requests.
            case 402, 429 ->
                RetryAfter.of(error.response())
                        .map(delay -> new RateLimited(operation.description(), delay))
                        .orElseGet(() -> new RateLimited(operation.description()));
            default -> status >= 500 ? serverError(operation, error) : other(operation, error);
        };
    }

    private StintException badRequest(Operation operation, ErrorResponse error) {
        if (ResponseText.isHtml(error.response())) {
            return foreignResponse(operation, error);
        }
        return access.missingConnection(operation, error)
                .orElseGet(() -> error.body().foreign()
                        ? foreignResponse(operation, error)
                        : requests.of(operation, error.body()));
    }

    /** The service sends the same error for an unknown workspace and for a missing permission. */
    private StintException forbidden(Operation operation, ErrorResponse error) {
        ErrorBody body = error.body();
        if (body.foreign()) {
            return foreignResponse(operation, error);
        }
        Optional<String> workspace = operation.reference(EntityKind.WORKSPACE);
        boolean ambiguous = !body.understood() || body.hasCode(RequestErrors.RULE_VIOLATION);
        if (workspace.isPresent() && ambiguous && !canSee(operation, workspace.get())) {
            return new NotFound(operation.description(), EntityKind.WORKSPACE, workspace.get());
        }
        return access.forbidden(operation, body);
    }

    private boolean canSee(Operation operation, String workspace) {
        // If the workspace itself was requested, that request was just rejected.
        return operation.subject().filter(EntityKind.WORKSPACE::equals).isEmpty() && probe.canSee(workspace);
    }

    private StintException notFound(Operation operation, ErrorResponse error) {
        ErrorBody body = error.body();
        if (body.foreign()) {
            return unknownRoute(operation, error);
        }
        Optional<String> connection = operation.reference(EntityKind.CONNECTION);
        if (connection.isPresent()) {
            return new NotFound(operation.description(), EntityKind.CONNECTION, connection.get());
        }
        if (body.byMaton()) {
            return access.unknownConnection(operation, body);
        }
        if (body.hasCode(UNKNOWN_ROUTE)) {
            return unknownRoute(operation, error);
        }
        Optional<String> workspace = operation.reference(EntityKind.WORKSPACE);
        // The service sends an empty body for an unknown workspace, and a code for what the operation did not find in
        // it.
        boolean ambiguous = operation.notFoundError().isPresent() && !body.understood();
        if (workspace.isPresent() && ambiguous && !canSee(operation, workspace.get())) {
            return new NotFound(operation.description(), EntityKind.WORKSPACE, workspace.get());
        }
        return operation
                .notFoundError()
                .or(() -> workspace.map(id -> new NotFound(operation.description(), EntityKind.WORKSPACE, id)))
                .orElseGet(() -> unknownRoute(operation, error));
    }

    private StintException unknownRoute(Operation operation, ErrorResponse error) {
        return new UnexpectedResponse(
                operation.description(),
                "the service does not know the request: "
                        + ResponseText.describe(error.response(), settings.credential()),
                urlHint());
    }

    private StintException serverError(Operation operation, ErrorResponse error) {
        String message = "the service failed: " + ResponseText.describe(error.response(), settings.credential());
        String renewalHint = settings.control().isPresent()
                ? "; if it continues, the connection's authorisation may have expired: create a connection, authorise"
                        + " it, and delete the old one"
                : "";
        if (error.isSafe()) {
            return new Unavailable(operation.description(), message, "try again in a moment" + renewalHint);
        }
        return new OutcomeUnknown(
                operation.description(),
                "outcome unknown: " + message,
                "check whether it took effect before you retry" + renewalHint);
    }

    private StintException temporary(Operation operation, ErrorResponse error, boolean certainlyNoEffect) {
        String message =
                "the request was not completed: " + ResponseText.describe(error.response(), settings.credential());
        return certainlyNoEffect
                ? new Unavailable(operation.description(), message, "try again in a moment")
                : new OutcomeUnknown(
                        operation.description(),
                        "outcome unknown: " + message,
                        "check whether it took effect before you retry");
    }

    private StintException other(Operation operation, ErrorResponse error) {
        if (error.status() < 400) {
            return new UnexpectedResponse(
                    operation.description(),
                    "the service redirects to "
                            + settings.credential()
                                    .redact(error.header("Location")
                                            .map(StatusErrors::host)
                                            .orElse("an unknown location"))
                            + " (status " + error.status() + "); redirects are not followed, to protect the API key",
                    urlHint());
        }
        return error.body().understood()
                ? Refused.byService(operation.description(), error.body().message())
                : foreignResponse(operation, error);
    }

    /** The response of a proxy does not show what exists and what is allowed. */
    private StintException foreignResponse(Operation operation, ErrorResponse error) {
        return new UnexpectedResponse(
                operation.description(),
                "the request was rejected: " + ResponseText.describe(error.response(), settings.credential()),
                urlHint() + ", and any proxy in between");
    }

    private String urlHint() {
        return "check the service URL; it is " + settings.service();
    }

    /** Without the rest of the URL, which may contain a secret. */
    private static String host(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost()).orElse("another path");
        } catch (IllegalArgumentException unreadable) {
            return "an invalid URL";
        }
    }
}
