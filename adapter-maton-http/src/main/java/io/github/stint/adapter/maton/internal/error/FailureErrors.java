package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestFailure;
import io.github.stint.adapter.maton.internal.wire.UnreadableResponse;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;

/** Tells requests without an answer, or without one that can be understood, in the words of the domain. */
final class FailureErrors {

    private static final String LOOK_FIRST =
            "look whether it took effect before you repeat it, because a second time may double it";

    private final GatewaySettings settings;

    FailureErrors(GatewaySettings settings) {
        this.settings = settings;
    }

    StintException of(Operation call, RequestFailure failure, boolean reading) {
        if (!reading && failure.reason().mayHaveArrived()) {
            return new OutcomeUnknown(
                    call.operation(), "no answer told whether it took effect: " + said(failure), LOOK_FIRST);
        }
        return switch (failure.reason()) {
            case HELD_BACK -> new RateLimited(call.operation());
            case FOREIGN -> unexpected(call, failure);
            case UNREACHABLE ->
                new Unavailable(
                        call.operation(),
                        "cannot reach " + settings.service().getHost() + ": " + said(failure),
                        "check the network, and try again");
            case TOO_LARGE ->
                new UnexpectedResponse(call.operation(), said(failure), "ask for less, or allow larger answers");
            case LATE, TIMED_OUT ->
                new Unavailable(
                        call.operation(), "took too long: " + said(failure), "try again, or allow more time for it");
            case INTERRUPTED, BROKEN ->
                new Unavailable(call.operation(), "got no answer: " + said(failure), "try again in a moment");
        };
    }

    StintException of(Operation call, UnreadableResponse answer) {
        return unexpected(
                call, answer.getMessage() + ": " + answer.description(settings.credential()), answer.wasReading());
    }

    /** What an answer says cannot be true of a thing of that kind. */
    StintException ofInvalidResponse(Operation call, RuntimeException reason, boolean reading) {
        return unexpected(
                call,
                "the answer makes no sense: " + settings.credential().redact(String.valueOf(reason.getMessage())),
                reading);
    }

    private StintException unexpected(Operation call, RequestFailure failure) {
        return unexpected(call, said(failure), true);
    }

    private static UnexpectedResponse unexpected(Operation call, String message, boolean reading) {
        return new UnexpectedResponse(
                call.operation(),
                message,
                reading ? "check the addresses of the service, and what stands between here and there" : LOOK_FIRST);
    }

    /** Without what a server may have sent back of the request. */
    private String said(RequestFailure failure) {
        return settings.credential().redact(String.valueOf(failure.getMessage()));
    }
}
