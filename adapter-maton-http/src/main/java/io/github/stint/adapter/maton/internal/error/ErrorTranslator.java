package io.github.stint.adapter.maton.internal.error;

import feign.RetryableException;
import io.github.stint.adapter.maton.internal.observation.OperationScope;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestFailure;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import io.github.stint.adapter.maton.internal.wire.UnreadableResponse;
import io.github.stint.core.error.StintException;
import java.net.URI;

/** Translates failed requests into errors of the domain. Safe for use by several threads. */
public final class ErrorTranslator {

    private final FailureErrors failures;
    private final StatusErrors statuses;

    /** A translator that may look up workspaces with clients from that factory. */
    public ErrorTranslator(GatewaySettings settings, ApiFactory apis, OperationScope operations) {
        this.failures = new FailureErrors(settings);
        this.statuses = new StatusErrors(settings, new WorkspaceProbe(apis.service(WorkspaceApi.class), operations));
    }

    /** Returns the error of the domain, or the failure itself if it is none of a request. */
    public RuntimeException of(Operation operation, RuntimeException failure) {
        if (failure instanceof ErrorResponse response) {
            return statuses.of(operation, response);
        }
        if (failure instanceof RetryableException noResponse && failure.getCause() instanceof RequestFailure cause) {
            return failures.of(
                    operation, cause, URI.create(noResponse.request().url()), SafeMethods.contain(noResponse.method()));
        }
        return failure.getCause() instanceof UnreadableResponse response ? failures.of(operation, response) : failure;
    }

    /**
     * Returns the error for a response whose values are invalid.
     *
     * @param reason why a value of the response is invalid
     * @param safe whether the request changes nothing
     */
    public StintException ofInvalidResponse(Operation operation, RuntimeException reason, boolean safe) {
        return reason instanceof UnreadableResponse response
                ? failures.of(operation, response)
                : failures.ofInvalidResponse(operation, reason, safe);
    }
}
