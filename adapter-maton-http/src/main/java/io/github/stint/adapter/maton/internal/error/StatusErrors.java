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

/** Tells answers that say no in the words of the domain, by their status first. */
final class StatusErrors {

    private static final int NO_SUCH_ROUTE = 3000;

    private final GatewaySettings settings;
    private final AccessErrors access;
    private final RequestErrors requests = new RequestErrors();
    private final WorkspaceProbe visibility;

    StatusErrors(GatewaySettings settings, WorkspaceProbe visibility) {
        this.settings = settings;
        this.access = new AccessErrors(settings);
        this.visibility = visibility;
    }

    StintException of(Operation call, ErrorResponse error) {
        int status = error.status();
        return switch (status) {
            case 400 -> refused(call, error);
            case 401 -> access.unauthorised(call, error);
            case 402 -> access.forbidden(call, error.body());
            case 403 -> forbidden(call, error);
            case 404 -> notFound(call, error);
            case 405 -> noSuchRoute(call, error);
            case 429 ->
                RetryAfter.of(error.answer())
                        .map(wait -> new RateLimited(call.operation(), wait))
                        .orElseGet(() -> new RateLimited(call.operation()));
            default -> status >= 500 ? broken(call, error) : other(call, error);
        };
    }

    private StintException refused(Operation call, ErrorResponse error) {
        if (ResponseText.isPage(error.answer())) {
            return notByTheService(call, error);
        }
        return access.missingConnection(call, error)
                .orElseGet(
                        () -> error.body().foreign() ? notByTheService(call, error) : requests.of(call, error.body()));
    }

    /** The service says the same of a workspace that is not there, and of something that the user's role does not allow. */
    private StintException forbidden(Operation call, ErrorResponse error) {
        ErrorBody body = error.body();
        if (body.foreign()) {
            return notByTheService(call, error);
        }
        Optional<String> workspace = call.reference(EntityKind.WORKSPACE);
        boolean unclear = !body.understood() || body.hasCode(RequestErrors.RULE);
        if (workspace.isPresent() && unclear && !canSee(call, workspace.get())) {
            return new NotFound(call.operation(), EntityKind.WORKSPACE, workspace.get());
        }
        return access.forbidden(call, body);
    }

    private boolean canSee(Operation call, String workspace) {
        // To see it was just refused, when that is what it is all about.
        return call.subject().filter(EntityKind.WORKSPACE::equals).isEmpty() && visibility.canSee(workspace);
    }

    private StintException notFound(Operation call, ErrorResponse error) {
        ErrorBody body = error.body();
        if (body.foreign()) {
            return noSuchRoute(call, error);
        }
        Optional<String> connection = call.reference(EntityKind.CONNECTION);
        if (connection.isPresent()) {
            return new NotFound(call.operation(), EntityKind.CONNECTION, connection.get());
        }
        if (body.byMaton()) {
            return access.unknownConnection(call, body);
        }
        if (body.hasCode(NO_SUCH_ROUTE)) {
            return noSuchRoute(call, error);
        }
        Optional<String> workspace = call.reference(EntityKind.WORKSPACE);
        return call.onAbsence()
                .or(() -> workspace.map(id -> new NotFound(call.operation(), EntityKind.WORKSPACE, id)))
                .orElseGet(() -> noSuchRoute(call, error));
    }

    private StintException noSuchRoute(Operation call, ErrorResponse error) {
        return new UnexpectedResponse(
                call.operation(),
                "the service knows no such request: " + ResponseText.describe(error.answer(), settings.credential()),
                addressHint());
    }

    private StintException broken(Operation call, ErrorResponse error) {
        String message = "the service failed: " + ResponseText.describe(error.answer(), settings.credential());
        String renewal = settings.control().isPresent()
                ? "; if it goes on, the connection's authorisation may have expired: create a connection, authorise it, and"
                        + " delete the old one"
                : "";
        if (error.wasReading()) {
            return new Unavailable(call.operation(), message, "try again in a moment" + renewal);
        }
        return new OutcomeUnknown(
                call.operation(),
                "it may have taken effect, but " + message,
                "look whether it took effect before you repeat it" + renewal);
    }

    private StintException other(Operation call, ErrorResponse error) {
        if (error.status() < 400) {
            return new UnexpectedResponse(
                    call.operation(),
                    "the service wants to send the request elsewhere, to "
                            + settings.credential()
                                    .redact(error.header("Location")
                                            .map(StatusErrors::host)
                                            .orElse("nowhere"))
                            + " (status " + error.status() + "), and the key does not go there",
                    addressHint());
        }
        return error.body().understood()
                ? Refused.byService(call.operation(), error.body().message())
                : notByTheService(call, error);
    }

    /** A page of whatever stands between here and the service says nothing of what is there and what is allowed. */
    private StintException notByTheService(Operation call, ErrorResponse error) {
        return new UnexpectedResponse(
                call.operation(),
                "the request was refused: " + ResponseText.describe(error.answer(), settings.credential()),
                addressHint() + ", and what stands between here and there");
    }

    private String addressHint() {
        return "check the address of the service, which is " + settings.service() + " here";
    }

    /** Where to, without the rest of the address, which may hold a secret. */
    private static String host(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost()).orElse("another path");
        } catch (IllegalArgumentException unreadable) {
            return "an address that cannot be read";
        }
    }
}
