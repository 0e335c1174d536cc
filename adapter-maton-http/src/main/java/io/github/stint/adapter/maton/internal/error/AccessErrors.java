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

/** Tells who may not do what: a key, a connection, or the user, that the service does not accept. */
final class AccessErrors {

    private static final String RENEW = "create a connection, authorise it in a browser, and delete the old one";

    private final GatewaySettings settings;

    AccessErrors(GatewaySettings settings) {
        this.settings = settings;
    }

    /** A status 400 that the gateway itself gives; empty if Clockify gives it, so that it is about the request. */
    Optional<StintException> missingConnection(Operation call, ErrorResponse error) {
        ErrorBody body = error.body();
        if (settings.control().isEmpty() || isByControl(error) || !(body.byMaton() || speaksOfAConnection(error))) {
            return Optional.empty();
        }
        if (body.says("app name") || body.says("invalid app")) {
            return Optional.of(new UnexpectedResponse(
                    call.operation(),
                    "the gateway does not know the application that the address names" + quoted(body),
                    "let the address of the gateway end in /clockify; it is " + settings.service() + " here"));
        }
        return Optional.of(new NoConnection(
                call.operation(),
                "Maton has no usable connection to Clockify" + quoted(body),
                "create a connection, and authorise it in a browser"));
    }

    /** Whether Maton answered for itself, because it was asked for connections; Clockify has no part in that. */
    private boolean isByControl(ErrorResponse error) {
        return settings.control().isPresent() && !error.request().url().startsWith(settings.service() + "/");
    }

    /** Without Clockify's shape and numbers, so that no text of a user can be mistaken for it. */
    private boolean speaksOfAConnection(ErrorResponse error) {
        return error.body().code().isEmpty()
                && ResponseText.describe(error.answer(), settings.credential())
                        .toLowerCase(Locale.ROOT)
                        .contains("connection");
    }

    /** The connection that was named is not there. */
    StintException unknownConnection(Operation call, ErrorBody body) {
        return new NoConnection(
                call.operation(),
                "Maton does not know the connection"
                        + settings.connection().map(id -> " " + id).orElse("") + quoted(body),
                "list the connections, and use one that is active");
    }

    StintException unauthorised(Operation call, ErrorResponse error) {
        ErrorBody body = error.body();
        if (settings.control().isEmpty()) {
            return new NotAuthenticated(
                    call.operation(),
                    "Clockify refuses the API key" + quoted(body),
                    "copy it anew from your profile in Clockify, and set CLOCKIFY_API_KEY to it");
        }
        if (body.understood() && !body.byMaton() && !isByControl(error)) {
            return new NoConnection(
                    call.operation(), "Clockify does not accept the connection's authorisation" + quoted(body), RENEW);
        }
        return new NotAuthenticated(
                call.operation(),
                "Maton refuses the API key" + quoted(body),
                "copy it anew from maton.ai/settings, and set MATON_API_KEY to it");
    }

    StintException forbidden(Operation call, ErrorBody body) {
        return new Forbidden(
                call.operation(),
                "not allowed to " + call.operation() + quoted(body),
                body.code().isEmpty()
                        ? "ask an administrator of the workspace"
                        : hint(body.code().getAsInt()));
    }

    /** The numbers that say more than that it is not allowed; see docs/wire-notes.md. */
    private static String hint(int code) {
        return switch (code) {
            case 1003 ->
                "the period is closed: ask an administrator of the workspace to change the entry or to open the period";
            case 4005 -> "the entry is approved: ask whoever approved it to take the approval back";
            case 4030 -> "the workspace allows timers only: start one, and stop it without naming an end";
            case 406 -> "the account is banned from the workspace: ask its owner";
            case 4019 -> "the account's e-mail address is not verified: verify it in Clockify";
            case 4023 -> RENEW;
            default -> "ask an administrator of the workspace";
        };
    }

    private static String quoted(ErrorBody body) {
        return body.message().isEmpty() ? "" : ": " + body.message();
    }
}
