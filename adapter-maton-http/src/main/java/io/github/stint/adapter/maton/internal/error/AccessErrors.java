package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.wire.ErrorBody;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import io.github.stint.adapter.maton.internal.wire.ResponseText;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.UnexpectedResponse;
import java.util.Locale;
import java.util.Optional;

/** Errors of authentication and authorization: an invalid key, connection or permission. */
final class AccessErrors {

    private static final String RENEW_CONNECTION =
            "create a connection, authorise it in a browser, and delete the old one";

    private final GatewaySettings settings;

    AccessErrors(GatewaySettings settings) {
        this.settings = settings;
    }

    /** The error for a status 400 of the gateway itself; empty if it is from Clockify, which means an invalid request. */
    Optional<StintException> missingConnection(Operation operation, ErrorResponse error) {
        ErrorBody body = error.body();
        if (settings.control().isEmpty() || isByControl(error) || !(body.byMaton() || mentionsConnection(error))) {
            return Optional.empty();
        }
        if (body.messageContains("app name") || body.messageContains("invalid app")) {
            return Optional.of(new UnexpectedResponse(
                    operation.description(),
                    "the gateway does not know the application in the URL" + quoted(body),
                    "set the gateway URL to one that ends in /clockify; it is " + settings.service()));
        }
        return Optional.of(new NoConnection(
                operation.description(),
                "Maton has no usable connection to Clockify" + quoted(body),
                "create a connection, and authorise it in a browser"));
    }

    /** Whether the response is from Maton's connections API, which Clockify is not part of. */
    private boolean isByControl(ErrorResponse error) {
        return settings.control().isPresent() && !error.request().url().startsWith(settings.service() + "/");
    }

    /** Ignores responses with an error code, because those are from Clockify and may quote text of the user. */
    private boolean mentionsConnection(ErrorResponse error) {
        return error.body().code().isEmpty()
                && ResponseText.describe(error.response(), settings.credential())
                        .toLowerCase(Locale.ROOT)
                        .contains("connection");
    }

    /** The error for a connection that does not exist. */
    StintException unknownConnection(Operation operation, ErrorBody body) {
        return new NoConnection(
                operation.description(),
                "Maton does not know the connection"
                        + settings.connection().map(id -> " " + id).orElse("") + quoted(body),
                "list the connections, and use an active one");
    }

    StintException unauthorised(Operation operation, ErrorResponse error) {
        ErrorBody body = error.body();
        if (settings.control().isEmpty()) {
            return new NotAuthenticated(
                    operation.description(),
                    "Clockify rejected the API key" + quoted(body),
                    "copy it again from your profile in Clockify, and set CLOCKIFY_API_KEY to it");
        }
        if (body.understood() && !body.byMaton() && !isByControl(error)) {
            return new NoConnection(
                    operation.description(),
                    "Clockify rejected the connection's authorisation" + quoted(body),
                    RENEW_CONNECTION);
        }
        return new NotAuthenticated(
                operation.description(),
                "Maton rejected the API key" + quoted(body),
                "copy it again from maton.ai/settings, and set MATON_API_KEY to it");
    }

    StintException forbidden(Operation operation, ErrorBody body) {
        return new Forbidden(
                operation.description(),
                "not allowed to " + operation.description() + quoted(body),
                body.code().isEmpty()
                        ? "ask an administrator of the workspace"
                        : hint(body.code().getAsInt()));
    }

    /** Hints for specific error codes; see docs/wire-notes.md. */
    private static String hint(int code) {
        return switch (code) {
            case 1003 ->
                "the period is closed: ask an administrator of the workspace to change the entry or to open the period";
            case 4005 -> "the entry is approved: ask the approver to withdraw the approval";
            case 4030 -> "the workspace allows timers only: start one, and stop it without an end time";
            case 406 -> "the account is banned from the workspace: ask its owner";
            case 4019 -> "the account's e-mail address is not verified: verify it in Clockify";
            case 4023 -> RENEW_CONNECTION;
            default -> "ask an administrator of the workspace";
        };
    }

    private static String quoted(ErrorBody body) {
        return body.message().isEmpty() ? "" : ": " + body.message();
    }
}
