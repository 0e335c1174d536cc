package io.github.stint.adapter.simulator.internal.error;

import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.time.TimeInterval;
import java.util.Locale;

/** Translates errors of the domain to errors of Clockify, except those that depend on the request. */
public final class ErrorTranslation {

    private ErrorTranslation() {}

    public static WireError translate(StintException error) {
        if (error instanceof NotFound missing) {
            return notFound(missing);
        }
        if (error instanceof Refused refusal) {
            return refused(refusal);
        }
        if (error instanceof InvalidValue invalid) {
            return invalid(invalid);
        }
        if (error instanceof Forbidden) {
            return WireErrors.accessDenied();
        }
        if (error instanceof NotAuthenticated) {
            return WireErrors.unknownKey();
        }
        if (error instanceof RateLimited) {
            return WireErrors.bodiless(429);
        }
        return WireErrors.internalError();
    }

    private static WireError notFound(NotFound missing) {
        if (missing.kind() == EntityKind.WORKSPACE || missing.kind() == EntityKind.CONNECTION) {
            return WireErrors.bodiless(404);
        }
        return WireErrors.unknown(missing.kind());
    }

    private static WireError refused(Refused refusal) {
        return switch (refusal.rule()) {
            case PROJECT_NOT_ARCHIVED -> WireErrors.rejected("Cannot delete an active project");
            case CLIENT_NOT_ARCHIVED -> WireErrors.rejected("Cannot delete an active client");
            case TASK_NOT_DONE -> WireErrors.rejected("Cannot delete an active task");
            case NAME_TAKEN, TIMER_STARTED_LATER, OVERLAP, IMPORT_CONFLICT, CHANGED_SINCE, NOT_UNDOABLE, SERVICE_RULE ->
                WireErrors.rejected(refusal.getMessage());
        };
    }

    private static WireError invalid(InvalidValue invalid) {
        return switch (invalid.field()) {
            case "interval" ->
                WireErrors.rejected("Time entry cannot have duration more than " + TimeInterval.MAX_HOURS + " hours.");
            case "task" -> WireErrors.unknown(EntityKind.TASK);
            case "email" -> WireErrors.rejected("Please enter valid value for email");
            case "cc-emails" -> WireErrors.rejected("Number of additional emails must be less than 3");
            case "note", "address", "description" -> tooLong(invalid.field());
            default -> WireErrors.invalidField(invalid.field());
        };
    }

    private static WireError tooLong(String field) {
        String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
        return WireErrors.rejected(name + " is too long.");
    }
}
