package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.core.change.FieldChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the options of update commands into changes. */
public final class ChangeOptions {

    private ChangeOptions() {}

    /**
     * Requires at least one option.
     *
     * @throws UsageError if the change equals the empty one
     */
    public static <T> void requireChange(T change, T empty) {
        if (change.equals(empty)) {
            throw new UsageError("no change given", "give at least one option, see --help");
        }
    }

    /** The change to an optional field: no option leaves it, {@code ""} clears it, any other text sets it. */
    public static FieldChange<String> textChange(@Nullable String option) {
        return Optional.ofNullable(option)
                .map(text -> text.isEmpty() ? FieldChange.<String>clear() : FieldChange.set(text))
                .orElseGet(FieldChange::leave);
    }
}
