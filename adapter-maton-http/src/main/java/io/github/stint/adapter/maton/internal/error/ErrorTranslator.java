package io.github.stint.adapter.maton.internal.error;

import feign.RetryableException;
import feign.codec.DecodeException;
import io.github.stint.adapter.maton.internal.transport.GatewaySettings;
import io.github.stint.adapter.maton.internal.transport.RequestFailure;
import io.github.stint.adapter.maton.internal.transport.SafeMethods;
import io.github.stint.adapter.maton.internal.wire.ApiFactory;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import io.github.stint.adapter.maton.internal.wire.UnreadableResponse;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes requests, and tells whatever goes wrong in the words of the domain. Safe for use by several threads. */
public final class ErrorTranslator {

    private final FailureErrors failures;
    private final StatusErrors statuses;

    public ErrorTranslator(GatewaySettings settings, ApiFactory apis) {
        this.failures = new FailureErrors(settings);
        this.statuses = new StatusErrors(settings, new WorkspaceProbe(apis.service(WorkspaceApi.class)));
    }

    /** Makes a request that changes nothing, and reads its answer. */
    public <D, T> T read(Operation call, Supplier<D> request, Function<D, T> reading) {
        return understood(call, send(call, request), reading, true);
    }

    /** As {@link #read}, but if the service does not know the request, the other one is made in its place. */
    public <D, T> T readEither(Operation call, Supplier<D> request, Supplier<D> other, Function<D, T> reading) {
        return read(call, () -> either(request, other), reading);
    }

    private static <D> D either(Supplier<D> request, Supplier<D> other) {
        try {
            return request.get();
        } catch (ErrorResponse unknown) {
            if (!unknown.saysThatNothingIsThere()) {
                throw unknown;
            }
            try {
                return other.get();
            } catch (ErrorResponse unknownToo) {
                throw unknownToo.saysThatNothingIsThere() ? unknown : unknownToo;
            }
        }
    }

    /**
     * As {@link #read}, but empty if what the call is about is not there.
     *
     * @param absent what may not be there
     */
    public <D, T> Optional<T> find(
            Operation call, Set<EntityKind> absent, Supplier<D> request, Function<D, T> reading) {
        try {
            return Optional.of(read(call, request, reading));
        } catch (NotFound notFound) {
            if (absent.contains(notFound.kind())) {
                return Optional.empty();
            }
            throw notFound;
        }
    }

    /** Makes a request that changes something, and reads its answer. */
    public <D, T> T write(Operation call, Supplier<D> request, Function<D, T> reading) {
        return understood(call, send(call, request), reading, false);
    }

    /** Makes a request that changes something, and whose answer says no more than that it did. */
    public void write(Operation call, Runnable request) {
        send(call, () -> {
            request.run();
            return true;
        });
    }

    private <D, T> T understood(Operation call, D answer, Function<D, T> reading, boolean changesNothing) {
        try {
            return reading.apply(answer);
        } catch (RuntimeException impossible) {
            // Errors of the domain too: what cannot be asked for cannot be an answer either.
            throw failures.ofImpossible(call, impossible, changesNothing);
        }
    }

    public <D> D send(Operation call, Supplier<D> request) {
        try {
            return request.get();
        } catch (ErrorResponse error) {
            throw statuses.of(call, error);
        } catch (RetryableException unanswered) {
            if (unanswered.getCause() instanceof RequestFailure failure) {
                throw failures.of(call, failure, SafeMethods.contain(unanswered.method()));
            }
            throw unanswered;
        } catch (DecodeException unread) {
            if (unread.getCause() instanceof UnreadableResponse answer) {
                throw failures.of(call, answer);
            }
            throw unread;
        }
    }
}
