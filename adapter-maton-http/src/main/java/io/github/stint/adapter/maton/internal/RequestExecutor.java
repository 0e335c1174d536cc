package io.github.stint.adapter.maton.internal;

import feign.RetryableException;
import feign.codec.DecodeException;
import io.github.stint.adapter.maton.internal.ahead.ReadAhead;
import io.github.stint.adapter.maton.internal.error.ErrorTranslator;
import io.github.stint.adapter.maton.internal.error.Operation;
import io.github.stint.adapter.maton.internal.guard.ResponseGuard;
import io.github.stint.adapter.maton.internal.observation.OperationScope;
import io.github.stint.adapter.maton.internal.wire.Effect;
import io.github.stint.adapter.maton.internal.wire.ErrorResponse;
import io.github.stint.adapter.maton.internal.wire.PagePositions;
import io.github.stint.adapter.maton.internal.wire.WireResponse;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.StintException;
import io.github.stint.core.message.ServiceResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends requests, maps their responses, and throws the errors of the domain. Safe for use by several threads. */
public final class RequestExecutor {

    private final ErrorTranslator errors;
    private final OperationScope operations;
    private final ResponseGuard guard;
    private final ReadAhead readAhead;
    private final PagePositions positions = new PagePositions();

    RequestExecutor(ErrorTranslator errors, OperationScope operations, ResponseGuard guard, ReadAhead readAhead) {
        this.errors = errors;
        this.operations = operations;
        this.guard = guard;
        this.readAhead = readAhead;
    }

    /** Sends a request that changes nothing, and maps its response. */
    public <D, T> T read(Operation operation, Supplier<D> request, Function<D, T> mapper) {
        return operations.during(
                operation.description(), () -> map(operation, exchange(operation, request, true), mapper, Effect.NONE));
    }

    /** As {@link #read}, but sends the second request if the service does not know the first one. */
    public <D, T> T readWithFallback(
            Operation operation, Supplier<D> request, Supplier<D> fallback, Function<D, T> mapper) {
        return read(operation, () -> firstKnown(request, fallback), mapper);
    }

    private static <D> D firstKnown(Supplier<D> request, Supplier<D> fallback) {
        try {
            return request.get();
        } catch (ErrorResponse unknown) {
            if (!unknown.isUnknownRequest()) {
                throw unknown;
            }
            try {
                return fallback.get();
            } catch (ErrorResponse fallbackFailed) {
                throw fallbackFailed.isUnknownRequest() ? unknown : fallbackFailed;
            }
        }
    }

    /**
     * Returns the entity that is read, or empty if the service does not find it.
     *
     * @param kind the kind that may not be found; {@link NotFound} is thrown for any other
     * @param read returns the entity, or throws {@link NotFound}
     */
    public static <T> Optional<T> find(EntityKind kind, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (NotFound notFound) {
            if (notFound.kind() == kind) {
                return Optional.empty();
            }
            throw notFound;
        }
    }

    /** Sends a request that changes something, and maps its response. */
    public <D, T> T write(Operation operation, Supplier<D> request, Function<D, T> mapper) {
        return operations.during(
                operation.description(),
                () -> map(operation, exchangeWrite(operation, request), mapper, Effect.ACCEPTED));
    }

    /** Sends a request that changes something, and whose response has no result. */
    public void write(Operation operation, Runnable request) {
        sendWrite(operation.description(), operation, () -> {
            request.run();
            return true;
        });
    }

    /** How many pages of a list are requested before they are needed. */
    public ReadAhead readAhead() {
        return readAhead;
    }

    /** Where the pages of filtered lists begin; forgotten after each write. */
    public PagePositions positions() {
        return positions;
    }

    private <D, T> T map(Operation operation, D response, Function<D, T> mapper, Effect effect) {
        try {
            return mapper.apply(response);
        } catch (RuntimeException invalid) {
            // Errors of the domain too: a value that is invalid in a request is invalid in a response.
            boolean isError = effect == Effect.ACCEPTED && response instanceof WireResponse read && read.isError();
            StintException error = errors.ofInvalidResponse(operation, invalid, isError ? Effect.UNCLEAR : effect);
            if (error.response().isEmpty() && response instanceof WireResponse read) {
                error.addResponse(ServiceResponse.of(read.status()));
            }
            throw error;
        } catch (VirtualMachineError error) {
            throw thrown(operation, error, effect == Effect.NONE);
        }
    }

    /** A read that runs out of memory has changed nothing, so that the error is thrown as it is. */
    private StintException thrown(Operation operation, VirtualMachineError error, boolean safe) {
        if (safe) {
            throw error;
        }
        return errors.ofWrite(operation, error);
    }

    /**
     * Sends a request that the caller wrote.
     *
     * @param name the operation as an observer receives it, which is the same for all such requests
     */
    <D> D send(String name, Operation operation, Supplier<D> request) {
        return operations.during(name, () -> exchange(operation, request, true));
    }

    /** As {@link #send}, for a request that changes something. */
    <D> D sendWrite(String name, Operation operation, Supplier<D> request) {
        return operations.during(name, () -> exchangeWrite(operation, request));
    }

    /** Whether it succeeds or not: it may have taken effect. */
    private <D> D exchangeWrite(Operation operation, Supplier<D> request) {
        try {
            return exchange(operation, request, false);
        } finally {
            positions.clear();
        }
    }

    private <D> D exchange(Operation operation, Supplier<D> request, boolean safe) {
        try {
            D response = request.get();
            guard.received(operation, safe);
            return response;
        } catch (ErrorResponse | RetryableException | DecodeException failure) {
            throw errors.of(operation, failure);
        } catch (VirtualMachineError error) {
            throw thrown(operation, error, safe);
        }
    }
}
