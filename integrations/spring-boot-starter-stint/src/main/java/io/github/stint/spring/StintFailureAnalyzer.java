package io.github.stint.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints which property is missing or invalid and what to do, instead of a stack trace. */
final class StintFailureAnalyzer extends AbstractFailureAnalyzer<InvalidStintProperty> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidStintProperty cause) {
        return new FailureAnalysis(
                "Stint cannot be configured: the property " + cause.property() + " is missing or invalid: "
                        + cause.reason() + ".",
                cause.action() + ".",
                cause);
    }
}
