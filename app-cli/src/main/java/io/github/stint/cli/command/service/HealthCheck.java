package io.github.stint.cli.command.service;

import io.github.stint.cli.output.CheckResultView.CheckResult;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs checks and collects their results. A failed check does not end the run. Not thread-safe. */
final class HealthCheck {

    private final List<CheckResult> results = new ArrayList<>();
    private ExitCode exitCode = ExitCode.DONE;
    private boolean limited;

    /** Runs a check: it passes if the supplier returns a description, and fails if it throws. Returns whether it passed. */
    boolean check(String name, Supplier<String> description) {
        try {
            results.add(new CheckResult(name, true, description.get(), ""));
            return true;
        } catch (StintException failure) {
            limited |= failure instanceof RateLimited;
            fail(name, failure.getMessage(), failure.hint(), ExitCode.of(failure));
            return false;
        }
    }

    /** Adds a failed check. */
    void fail(String name, String detail, String hint, ExitCode code) {
        results.add(new CheckResult(name, false, detail, hint));
        if (exitCode == ExitCode.DONE) {
            exitCode = code;
        }
    }

    /** Adds a passed check, or one that is not needed or not possible. */
    void pass(String name, String detail) {
        results.add(new CheckResult(name, true, detail, ""));
    }

    /** Whether a check failed because of a rate limit. */
    boolean wasRateLimited() {
        return limited;
    }

    List<CheckResult> results() {
        return List.copyOf(results);
    }

    /** The exit code of the first failed check. */
    ExitCode exitCode() {
        return exitCode;
    }
}
