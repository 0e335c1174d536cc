package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.limit.Gate;
import io.github.stint.adapter.maton.internal.limit.Outcome;
import io.github.stint.adapter.maton.internal.limit.Permit;
import io.github.stint.adapter.maton.internal.limit.Scope;
import java.time.Duration;
import java.util.Objects;

/** Asks the gate of a caller. A gate that fails to receive an outcome does not change the result of the request. */
record RequestGates(RequestGate gate) implements Gate {

    @Override
    public Permit ask(Scope scope, Duration maxWait) throws InterruptedException {
        RequestGate.Permit permit = Objects.requireNonNull(gate.ask(of(scope), maxWait), "no permit");
        return new Permit() {
            @Override
            public Duration delay() {
                return permit.delay();
            }

            @Override
            public void report(Outcome outcome) {
                try {
                    permit.report(of(outcome));
                } catch (RuntimeException failure) {
                    System.getLogger(RequestGate.class.getName())
                            .log(System.Logger.Level.WARNING, "a request gate failed to receive an outcome", failure);
                }
            }
        };
    }

    private static RequestGate.Scope of(Scope scope) {
        RequestGate.Scope.Kind kind = switch (scope.kind()) {
            case ACCOUNT -> RequestGate.Scope.Kind.ACCOUNT;
            case WORKSPACE -> RequestGate.Scope.Kind.WORKSPACE;
        };
        return new RequestGate.Scope(kind, scope.service(), scope.id(), scope.requestsPerSecond());
    }

    private static RequestGate.Outcome of(Outcome outcome) {
        RequestGate.Outcome.Result result = switch (outcome.result()) {
            case ACCEPTED -> RequestGate.Outcome.Result.ACCEPTED;
            case REFUSED -> RequestGate.Outcome.Result.REFUSED;
            case NO_RESPONSE -> RequestGate.Outcome.Result.NO_RESPONSE;
            case NOT_SENT -> RequestGate.Outcome.Result.NOT_SENT;
        };
        return new RequestGate.Outcome(result, outcome.retryAfter());
    }
}
