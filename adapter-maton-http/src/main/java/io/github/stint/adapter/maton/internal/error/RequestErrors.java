package io.github.stint.adapter.maton.internal.error;

import io.github.stint.adapter.maton.internal.wire.ErrorBody;
import io.github.stint.core.client.ClientRules;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.project.ProjectRules;
import io.github.stint.core.tag.TagRules;
import io.github.stint.core.task.TaskRules;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.workspace.WorkspaceRules;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors for invalid requests. Clockify uses one status and one error code for nearly all of them, so they are distinguished by their
 * messages. An unknown message is reported as it is. See docs/wire-notes.md.
 */
final class RequestErrors {

    /** Anchored at the start, because other messages quote names, and a client may be called "It doesn't belong to me". */
    private static final Pattern NOT_FOUND =
            Pattern.compile("^(\\p{L}+|time entry)(?: with id \\S+)? doesn't belong to (?:workspace|project)\\b");
    /** Clockify's error code for every violated rule. */
    static final int RULE_VIOLATION = 501;

    StintException of(Operation operation, ErrorBody body) {
        return notFound(operation, body)
                .or(() -> stillActive(operation, body))
                .or(() -> nameTaken(operation, body))
                .or(() -> invalid(operation, body))
                .orElseGet(() -> Refused.byService(operation.description(), body.message()));
    }

    private static Optional<StintException> notFound(Operation operation, ErrorBody body) {
        Matcher message = NOT_FOUND.matcher(body.message().toLowerCase(Locale.ROOT));
        if (!message.find()) {
            return Optional.empty();
        }
        String word = message.group(1).replace("timeentry", "time entry");
        EntityKind kind = Arrays.stream(EntityKind.values())
                .filter(candidate -> word.equals(candidate.word()))
                .findFirst()
                .or(operation::subject)
                .orElse(EntityKind.WORKSPACE);
        return Optional.of(new NotFound(
                operation.description(), kind, operation.reference(kind).orElse("")));
    }

    private static Optional<StintException> stillActive(Operation operation, ErrorBody body) {
        if (!body.messageContains("cannot delete an active")) {
            return Optional.empty();
        }
        return operation.subject().flatMap(kind -> switch (kind) {
            case PROJECT -> Optional.of(ProjectRules.notArchived(operation.subjectName()));
            case CLIENT -> Optional.of(ClientRules.notArchived(operation.subjectName()));
            case TASK -> Optional.of(TaskRules.notDone(operation.subjectName()));
            default -> Optional.empty();
        });
    }

    private static Optional<StintException> nameTaken(Operation operation, ErrorBody body) {
        if (!body.messageContains("already exist")) {
            return Optional.empty();
        }
        String description = operation.description();
        return operation.subject().flatMap(kind -> switch (kind) {
            case WORKSPACE -> Optional.of(WorkspaceRules.nameTaken(description, operation.subjectName()));
            case CLIENT -> Optional.of(ClientRules.nameTaken(description, operation.subjectName()));
            case PROJECT -> Optional.of(ProjectRules.nameTaken(description, operation.subjectName()));
            case TASK -> Optional.of(TaskRules.nameTaken(description, operation.subjectName()));
            case TAG -> Optional.of(TagRules.nameTaken(description, operation.subjectName()));
            default -> Optional.empty();
        });
    }

    private static Optional<StintException> invalid(Operation operation, ErrorBody body) {
        if (body.messageContains("is greater than end") || body.messageContains("more than 999 hours")) {
            return Optional.of(new InvalidValue(
                    operation.description(),
                    "interval",
                    body.message(),
                    "set an end after the start, at most " + TimeInterval.MAX_HOURS + " hours later"));
        }
        return isMalformed(body.code().orElse(RULE_VIOLATION))
                ? Optional.of(new InvalidValue(
                        operation.description(),
                        "request",
                        "the service cannot read the request: " + body.message(),
                        "correct the request, or report the problem"))
                : Optional.empty();
    }

    /** Whether the service could not read the request. */
    private static boolean isMalformed(int code) {
        return code >= 3000 && code <= 3002;
    }
}
