package io.github.stint.adapter.maton.internal.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads enum constants. The service may send constants that this version of Stint does not know. */
public final class WireEnums {

    private WireEnums() {}

    /** Returns the constant of that name, or empty if it does not exist. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
