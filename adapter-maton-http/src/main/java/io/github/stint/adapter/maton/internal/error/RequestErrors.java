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
import io.github.stint.core.workspace.WorkspaceRules;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what is wrong with a request. Clockify gives nearly all of these one status and one number, and tells them apart by their
 * texts only; a text that is not known is passed on as it is. See docs/wire-notes.md.
 */
final class RequestErrors {

    /** From its beginning on, because other texts quote names, and a client may be called "It doesn't belong to me". */
    private static final Pattern ABSENT =
            Pattern.compile("^(\\p{L}+|time entry)(?: with id \\S+)? doesn't belong to (?:workspace|project)\\b");
    /** Clockify's number for whatever breaks a rule. */
    static final int RULE = 501;

    StintException of(Operation call, ErrorBody body) {
        return absent(call, body)
                .or(() -> inUse(call, body))
                .or(() -> taken(call, body))
                .or(() -> invalid(call, body))
                .orElseGet(() -> Refused.byService(call.operation(), body.message()));
    }

    private static Optional<StintException> absent(Operation call, ErrorBody body) {
        Matcher text = ABSENT.matcher(body.message().toLowerCase(Locale.ROOT));
        if (!text.find()) {
            return Optional.empty();
        }
        String word = text.group(1).replace("timeentry", "time entry");
        EntityKind kind = Arrays.stream(EntityKind.values())
                .filter(known -> word.equals(known.word()))
                .findFirst()
                .or(call::subject)
                .orElse(EntityKind.WORKSPACE);
        return Optional.of(
                new NotFound(call.operation(), kind, call.reference(kind).orElse("")));
    }

    private static Optional<StintException> inUse(Operation call, ErrorBody body) {
        if (!body.says("cannot delete an active")) {
            return Optional.empty();
        }
        return call.subject().flatMap(kind -> switch (kind) {
            case PROJECT -> Optional.of(ProjectRules.notArchived(call.title()));
            case CLIENT -> Optional.of(ClientRules.notArchived(call.title()));
            case TASK -> Optional.of(TaskRules.notDone(call.title()));
            default -> Optional.empty();
        });
    }

    private static Optional<StintException> taken(Operation call, ErrorBody body) {
        if (!body.says("already exist")) {
            return Optional.empty();
        }
        String operation = call.operation();
        return call.subject().flatMap(kind -> switch (kind) {
            case WORKSPACE -> Optional.of(WorkspaceRules.nameTaken(operation, call.title()));
            case CLIENT -> Optional.of(ClientRules.nameTaken(operation, call.title()));
            case PROJECT -> Optional.of(ProjectRules.nameTaken(operation, call.title()));
            case TASK -> Optional.of(TaskRules.nameTaken(operation, call.title()));
            case TAG -> Optional.of(TagRules.nameTaken(operation, call.title()));
            default -> Optional.empty();
        });
    }

    private static Optional<StintException> invalid(Operation call, ErrorBody body) {
        if (body.says("is greater than end") || body.says("more than 999 hours")) {
            return Optional.of(new InvalidValue(
                    call.operation(),
                    "interval",
                    body.message(),
                    "name a start and a later end, 999 hours apart at most"));
        }
        return isMalformed(body.code().orElse(RULE))
                ? Optional.of(new InvalidValue(
                        call.operation(),
                        "request",
                        "the service cannot read the request: " + body.message(),
                        "correct what it names, or report it"))
                : Optional.empty();
    }

    /** Whether the service could not even read the request. */
    private static boolean isMalformed(int code) {
        return code >= 3000 && code <= 3002;
    }
}
