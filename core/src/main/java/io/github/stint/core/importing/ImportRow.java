package io.github.stint.core.importing;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.style.ValueStyle;
import io.github.stint.core.text.TextRules;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntryRules;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A finished time entry of a file, with names instead of ids. Building one throws {@link InvalidValue} if it has no end, if the
 * description is invalid, or if it has a task or a client but no project.
 */
@Value.Immutable
@ValueStyle
public abstract class ImportRow {

    private static final String OPERATION = "import time entries";

    ImportRow() {}

    /** Where it is in the file. */
    public abstract RowPosition position();

    /** Start and end, in whole seconds. */
    public abstract TimeInterval interval();

    /** What was done (default: an empty text). */
    @Value.Default
    public String description() {
        return "";
    }

    /** The client of the project; empty if the project has none, or see {@link #anyClient}. */
    public abstract Optional<String> client();

    /** The project; empty for none. */
    public abstract Optional<String> project();

    /** The task of the project; empty for none. */
    public abstract Optional<String> task();

    /** The tags, each once, in order. */
    public abstract List<String> tags();

    /** Whether it is billable; empty follows the project, and without a project it is not. */
    public abstract Optional<Boolean> billable();

    /**
     * Whether the file does not state clients, so that the only project of this name matches, whichever client it has; the project may be
     * given as {@code Client/Project} (default: false).
     */
    @Value.Default
    public boolean anyClient() {
        return false;
    }

    @Value.Check
    void check() {
        if (interval().running()) {
            throw new InvalidValue(
                    OPERATION, "interval", "it has no end", "import finished entries only, and start a timer instead");
        }
        TextRules.requireDescription(OPERATION, description());
        if (task().isPresent() && project().isEmpty()) {
            throw TimeEntryRules.taskWithoutProject(OPERATION);
        }
        if (client().isPresent() && project().isEmpty()) {
            throw new InvalidValue(
                    OPERATION, "client", "it has a client, but no project", "name the project of the client, too");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a row; the position and the interval are required. */
    public static final class Builder extends ImmutableImportRow.Builder {
        Builder() {}
    }
}
