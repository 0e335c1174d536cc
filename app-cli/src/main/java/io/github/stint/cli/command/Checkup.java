package io.github.stint.cli.command;

import io.github.stint.cli.output.FindingView.Finding;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at one thing after the other, and goes on when one does not work. For one thread. */
final class Checkup {

    private final List<Finding> findings = new ArrayList<>();
    private ExitCode exitCode = ExitCode.DONE;
    private boolean limited;

    /** Looks at something, which works if it can be described; whether it does. */
    boolean check(String what, Supplier<String> description) {
        try {
            findings.add(new Finding(what, true, description.get(), ""));
            return true;
        } catch (StintException failure) {
            limited |= failure instanceof RateLimited;
            fail(what, failure.getMessage(), failure.hint(), ExitCode.of(failure));
            return false;
        }
    }

    /** Something does not work. */
    void fail(String what, String detail, String hint, ExitCode code) {
        findings.add(new Finding(what, false, detail, hint));
        if (exitCode == ExitCode.DONE) {
            exitCode = code;
        }
    }

    /** Something need not, or cannot, be looked at. */
    void pass(String what, String why) {
        findings.add(new Finding(what, true, why, ""));
    }

    /** Whether a request was refused for being one too many. */
    boolean wasLimited() {
        return limited;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The code of the first thing that does not work. */
    ExitCode exitCode() {
        return exitCode;
    }
}
