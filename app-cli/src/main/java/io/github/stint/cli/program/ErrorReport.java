package io.github.stint.cli.program;

import io.github.stint.cli.env.Setting;
import io.github.stint.cli.env.SettingNotSet;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.Fields;
import io.github.stint.cli.output.JsonText;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.NotConfirmed;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.history.ChangeAuthor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An error as printed.
 *
 * @param hint what to do next; empty if there is nothing to do
 * @param details more fields of the JSON object, which only some errors have
 */
record ErrorReport(
        ExitCode exitCode,
        String code,
        String message,
        String hint,
        boolean retryable,
        Map<String, @Nullable Object> details) {

    /** The field of the warnings, beside that of the error. */
    static final String WARNINGS = "warnings";

    private ErrorReport(ExitCode exitCode, String code, String message, String hint, boolean retryable) {
        this(exitCode, code, message, hint, retryable, Map.of());
    }

    /**
     * The report of an error.
     *
     * @param instantFormat formats the instants of its message
     */
    static ErrorReport of(Throwable error, Settings settings, Function<Instant, String> instantFormat) {
        if (error instanceof StintException known) {
            return new ErrorReport(
                    ExitCode.of(known),
                    known.code(),
                    known.message().format(instantFormat),
                    hint(known, settings),
                    known.retryable(),
                    details(known));
        }
        if (error instanceof UsageError usage) {
            return ofUsage(String.valueOf(usage.getMessage()), usage.hint());
        }
        if (error instanceof SettingNotSet missing) {
            return new ErrorReport(
                    ExitCode.NOT_FOUND,
                    "setting-not-set",
                    String.valueOf(missing.getMessage()),
                    "set it with stint config set, or see all with stint config list",
                    false);
        }
        if (error instanceof NotConfirmed notConfirmed) {
            return new ErrorReport(
                    ExitCode.INTERRUPTED, "not-confirmed", String.valueOf(notConfirmed.getMessage()), "", false);
        }
        return new ErrorReport(
                ExitCode.UNEXPECTED,
                "unexpected",
                "unexpected error: " + error.getClass().getSimpleName() + ": " + error.getMessage(),
                "run the command again with --stacktrace and report the output",
                false);
    }

    /**
     * The error for a command that the Java machine could not continue.
     *
     * @param changes what took effect before
     */
    static ErrorReport ofMachine(VirtualMachineError error, List<String> changes) {
        String took = changes.isEmpty() ? "" : "; what took effect before: " + String.join(", ", changes);
        boolean isMemory = error instanceof OutOfMemoryError;
        return new ErrorReport(
                ExitCode.UNEXPECTED,
                isMemory ? "out-of-memory" : "unexpected",
                (isMemory
                                ? "not enough memory: " + error.getMessage()
                                : "unexpected error: " + error.getClass().getSimpleName())
                        + took,
                isMemory
                        ? "list less at once (--limit, --from, --to), or permit more memory with the variable"
                                + " JAVA_TOOL_OPTIONS, such as -Xmx1g"
                        : "run the command again with --stacktrace and report the output",
                false);
    }

    /**
     * The error for a result that could not be printed.
     *
     * @param changes what took effect although its receipt is lost
     */
    static ErrorReport ofLostOutput(String reason, List<String> changes) {
        String took = changes.isEmpty() ? "" : ", but the change took effect: " + String.join(", ", changes);
        return new ErrorReport(
                ExitCode.UNEXPECTED,
                "output-lost",
                "the output could not be written: " + reason + took,
                changes.isEmpty() ? "" : "do not repeat the command",
                false);
    }

    /**
     * The hint, with the options and settings that it is about; the core does not know them. An agent cannot use options: its tools have
     * arguments of their own.
     */
    private static String hint(StintException error, Settings settings) {
        boolean person = settings.caller().author() == ChangeAuthor.PERSON;
        if (error instanceof TimerNotStarted incomplete) {
            return hint(incomplete.reason(), settings)
                    + "; if no timer runs (stint status), continue the stopped one with stint continue "
                    + incomplete.stoppedId() + " --at " + incomplete.stoppedAt();
        }
        if (error instanceof InvalidValue invalid && invalid.field().equals("task")) {
            return error.hint() + (person ? " (-p PROJECT, -t TASK, --no-task)" : "");
        }
        if (error instanceof RateLimited limited && limited.hour().isPresent()) {
            return limited.hour().get().hint(settings.timesWithoutRequest()::dateTime)
                    + " (stint config set plan paid)";
        }
        if (error instanceof Refused refused) {
            return refused.hint() + (person ? options(refused) : "");
        }
        if (error instanceof OutcomeUnknown unknown && unknown.attempt().isPresent()) {
            LookCommand look = new LookCommand(settings.timesWithoutRequest()::dayOf);
            return error.hint() + " (" + look.of(unknown.attempt().get()) + ")";
        }
        return correction(error, settings)
                .map(correction -> error.hint().isEmpty() ? correction : error.hint() + "; " + correction)
                .orElse(error.hint());
    }

    private static String options(Refused refused) {
        return switch (refused.rule()) {
            case PROJECT_NOT_ARCHIVED, CLIENT_NOT_ARCHIVED -> " (delete --archive does both)";
            case TASK_NOT_DONE -> " (delete --done does both)";
            case OVERLAP -> " (--overlap allow)";
            case IMPORT_CONFLICT -> " (--conflicts skip, --conflicts create)";
            case CHANGED_SINCE, NOT_UNDOABLE, NAME_TAKEN, TIMER_STARTED_LATER -> "";
            case SERVICE_RULE -> requiredValues(refused.operation());
        };
    }

    /** A workspace can require values of time; those of a running timer are missing only when it is stopped, also by another one. */
    private static String requiredValues(String operation) {
        return switch (operation) {
            case "create time entry", "update time entry" -> " (-p PROJECT, -t TASK, --tag TAG, a description)";
            case "start timer", "stop timer" -> " (stint entry edit @ -p PROJECT, -t TASK, --tag TAG, -d TEXT)";
            default -> "";
        };
    }

    private static Optional<String> correction(StintException error, Settings settings) {
        if (error instanceof NoConnection) {
            return settings.connection()
                    .map(ConnectionId::value)
                    .filter(error.getMessage()::contains)
                    .flatMap(id -> settings.correction(Setting.CONNECTION, id));
        }
        return error instanceof NotFound missing && missing.kind() == EntityKind.WORKSPACE
                ? settings.correction(Setting.WORKSPACE, missing.reference())
                : Optional.empty();
    }

    private static Map<String, @Nullable Object> details(StintException error) {
        if (error instanceof NotAllDeleted incomplete) {
            return new Fields<NotAllDeleted>()
                    .with("deleted", NotAllDeleted::deletedIds)
                    .with("notDeleted", NotAllDeleted::notDeletedIds)
                    .with("unknown", NotAllDeleted::unknownIds)
                    .of(incomplete);
        }
        if (error instanceof NotAllChanged incomplete) {
            return new Fields<NotAllChanged>()
                    .with("changed", NotAllChanged::changedIds)
                    .with("notChanged", NotAllChanged::notChangedIds)
                    .with("unknown", NotAllChanged::unknownIds)
                    .of(incomplete);
        }
        return error instanceof PartlyChanged incomplete
                ? new Fields<PartlyChanged>()
                        .with("left", PartlyChanged::leftIds)
                        .of(incomplete)
                : Map.of();
    }

    static ErrorReport ofUsage(String message, String hint) {
        return new ErrorReport(ExitCode.USAGE, "usage", message, hint, false);
    }

    /** The object of the error and the warnings that were collected before it. */
    String toJson(List<String> warnings) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>(new Fields<ErrorReport>()
                .with("code", ErrorReport::code)
                .with("message", ErrorReport::message)
                .with("hint", ErrorReport::hint)
                .with("retryable", ErrorReport::retryable)
                .of(this));
        error.putAll(details);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("error", error);
        document.put(WARNINGS, warnings);
        return JsonText.compact().of(document);
    }

    String toText() {
        return TableText.onOneLine("stint: " + message)
                + (hint.isEmpty() ? "" : "\n" + TableText.onOneLine("hint: " + hint));
    }
}
