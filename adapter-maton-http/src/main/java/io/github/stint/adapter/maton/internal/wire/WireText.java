package io.github.stint.adapter.maton.internal.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the service writes that there is nothing: it leaves the field out, or writes null, or an empty text. */
public final class WireText {

    private WireText() {}

    /** The text; empty if there is nothing. */
    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
