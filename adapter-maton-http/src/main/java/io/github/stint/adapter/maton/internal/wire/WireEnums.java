package io.github.stint.adapter.maton.internal.wire;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads enum constants. The service may send constants that this version of Stint does not know. */
public final class WireEnums {

    private WireEnums() {}

    /** Returns the constant of that name, or empty if it does not exist. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
