package io.github.stint.adapter.maton.internal.error;

import feign.RetryableException;
import io.github.stint.adapter.maton.internal.observation.OperationScope;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestFailure;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.Effect;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import io.github.stint.adapter.maton.internal.wire.UnreadableResponse;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.message.ServiceResponse;
import java.net.URI;

/** Translates failed requests into errors of the domain, with their responses and causes. Safe for use by several threads. */
public final class ErrorTranslator {

    private final FailureErrors failures;
    private final StatusErrors statuses;
    private final ErrorCauses causes;

    /** A translator that may look up workspaces with clients from that factory. */
    public ErrorTranslator(GatewaySettings settings, ApiFactory apis, OperationScope operations) {
        this.failures = new FailureErrors(settings);
        this.causes = new ErrorCauses(settings.credential());
        this.statuses =
                new StatusErrors(settings, new WorkspaceProbe(() -> apis.service(WorkspaceApi.class), operations));
    }

    /** Returns the error of the domain, or the failure itself if it is none of a request. */
    public RuntimeException of(Operation operation, RuntimeException failure) {
        if (failure instanceof ErrorResponse response) {
            StintException error = statuses.of(operation, response);
            error.addResponse(response.summary());
            return error;
        }
        if (failure instanceof RetryableException noResponse && failure.getCause() instanceof RequestFailure cause) {
            StintException error = failures.of(
                    operation, cause, URI.create(noResponse.request().url()), SafeMethods.contain(noResponse.method()));
            cause.status().ifPresent(status -> error.addResponse(ServiceResponse.of(status)));
            if (error.getCause() == null) {
                causes.of(cause.getCause()).ifPresent(error::initCause);
            }
            return error;
        }
        return failure.getCause() instanceof UnreadableResponse response ? unreadable(operation, response) : failure;
    }

    /** Returns the error for a write whose outcome is unknown, because the program has failed while it sent it or read its response. */
    public StintException ofWrite(Operation operation, VirtualMachineError reason) {
        StintException error = failures.ofWrite(operation, reason);
        error.initCause(reason);
        return error;
    }

    private StintException unreadable(Operation operation, UnreadableResponse response) {
        StintException error = failures.of(operation, response);
        error.addResponse(ServiceResponse.of(response.status()));
        causes.of(response.getCause()).ifPresent(error::initCause);
        return error;
    }

    /**
     * Returns the error for a response whose values are invalid.
     *
     * @param reason why a value of the response is invalid
     * @param effect whether the request has changed something
     */
    public StintException ofInvalidResponse(Operation operation, RuntimeException reason, Effect effect) {
        if (reason instanceof UnreadableResponse response) {
            return unreadable(operation, response);
        }
        if (reason instanceof UnexpectedResponse || reason instanceof OutcomeUnknown) {
            return (StintException) reason;
        }
        StintException error = failures.ofInvalidResponse(operation, reason, effect);
        causes.of(reason).ifPresent(error::initCause);
        return error;
    }
}
