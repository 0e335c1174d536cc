package io.github.stint.adapter.maton.internal.observation;

import io.github.stint.adapter.maton.internal.observation.RequestObserver.Line;
import io.github.stint.core.error.StintException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The operation that the requests of each thread are part of. A request is settled when the result of its operation is known, so that
 * the observer receives its error. Safe for use by several threads.
 */
public final class OperationScope {

    private static final class Scope {

        private final String operation;
        private Optional<ObservedRequest> pending = Optional.empty();

        Scope(String operation) {
            this.operation = operation;
        }

        void settle(Optional<String> error) {
            pending.ifPresent(request -> request.settle(error));
            pending = Optional.empty();
        }
    }

    private final Optional<RequestObservation> observation;
    /** The innermost is the first. */
    private final ThreadLocal<Deque<Scope>> scopes = ThreadLocal.withInitial(ArrayDeque::new);

    /** Reports to that observation, if there is one. */
    public OperationScope(Optional<RequestObservation> observation) {
        this.observation = observation;
    }

    /**
     * Performs an operation; a nested one is an operation of its own.
     *
     * @param operation a verb and its object, without names and ids
     * @param work sends the requests, and throws their errors
     */
    public <T> T during(String operation, Supplier<T> work) {
        Deque<Scope> outer = scopes.get();
        Scope scope = new Scope(operation);
        outer.push(scope);
        Optional<String> error = Optional.of("unexpected");
        try {
            T result = work.get();
            error = Optional.empty();
            return result;
        } catch (StintException known) {
            error = Optional.of(known.code());
            throw known;
        } finally {
            scope.settle(error);
            outer.pop();
            if (outer.isEmpty()) {
                scopes.remove();
            }
        }
    }

    /**
     * Begins a request of the current operation; empty if nothing is observed. If the operation has sent another before, this one
     * replaces it.
     *
     * @param path without secrets
     * @param redaction removes secrets from texts of the service
     * @throws IllegalStateException if it is not part of an operation
     */
    public Optional<ObservedRequest> begin(
            String method, String path, String template, UnaryOperator<String> redaction) {
        Scope scope = scopes.get().peek();
        if (scope == null) {
            throw new IllegalStateException("a request that is not part of an operation: " + method + " " + template);
        }
        scope.settle(Optional.empty());
        scope.pending = observation.map(observed -> ObservedRequest.begin(
                observed, new Line(observed.nextNumber(), scope.operation, method, path, template), redaction));
        return scope.pending;
    }
}
