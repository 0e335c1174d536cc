package io.github.stint.adapter.maton.internal.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads text. The service leaves out a missing value, or sends null or an empty string. */
public final class WireText {

    private WireText() {}

    /** Returns the text, or empty if the value is missing. */
    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
