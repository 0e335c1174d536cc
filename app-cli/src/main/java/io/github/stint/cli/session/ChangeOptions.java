package io.github.stint.cli.session;

import io.github.stint.cli.env.UsageError;
import io.github.stint.core.change.FieldChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the options of a changing command have in common. */
public final class ChangeOptions {

    private ChangeOptions() {}

    /** Refuses a change that changes nothing: the option was forgotten. */
    public static <T> void requireSome(T change, T nothing) {
        if (change.equals(nothing)) {
            throw new UsageError("no change given", "give at least one option, see --help");
        }
    }

    /** What an option does to a field that may be empty: absent leaves it, {@code ""} clears it, anything else sets it. */
    public static FieldChange<String> text(@Nullable String option) {
        return Optional.ofNullable(option)
                .map(text -> text.isEmpty() ? FieldChange.<String>clear() : FieldChange.set(text))
                .orElseGet(FieldChange::leave);
    }
}
