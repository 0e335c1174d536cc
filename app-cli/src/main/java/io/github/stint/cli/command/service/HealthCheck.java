package io.github.stint.cli.command.service;

import io.github.stint.cli.output.CheckResultView.CheckResult;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at one thing after the other, and goes on when one does not work. For one thread. */
final class HealthCheck {

    private final List<CheckResult> results = new ArrayList<>();
    private ExitCode exitCode = ExitCode.DONE;
    private boolean limited;

    /** Looks at something, which works if it can be described; whether it does. */
    boolean check(String what, Supplier<String> description) {
        try {
            results.add(new CheckResult(what, true, description.get(), ""));
            return true;
        } catch (StintException failure) {
            limited |= failure instanceof RateLimited;
            fail(what, failure.getMessage(), failure.hint(), ExitCode.of(failure));
            return false;
        }
    }

    /** Something does not work. */
    void fail(String what, String detail, String hint, ExitCode code) {
        results.add(new CheckResult(what, false, detail, hint));
        if (exitCode == ExitCode.DONE) {
            exitCode = code;
        }
    }

    /** Something need not, or cannot, be looked at. */
    void pass(String what, String why) {
        results.add(new CheckResult(what, true, why, ""));
    }

    /** Whether a request was refused for being one too many. */
    boolean wasLimited() {
        return limited;
    }

    List<CheckResult> results() {
        return List.copyOf(results);
    }

    /** The code of the first thing that does not work. */
    ExitCode exitCode() {
        return exitCode;
    }
}
