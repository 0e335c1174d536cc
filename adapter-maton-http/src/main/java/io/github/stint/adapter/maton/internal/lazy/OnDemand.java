package io.github.stint.adapter.maton.internal.lazy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is created when it is first used, and then kept, because most processes that open the adapter use few of its parts. Safe for
 * use by several threads; the factory is called once, unless it throws.
 */
public final class OnDemand<T> implements Supplier<T> {

    private final Supplier<T> factory;
    private volatile @Nullable T value;

    /** A value of that factory. */
    public OnDemand(Supplier<T> factory) {
        this.factory = factory;
    }

    @Override
    public T get() {
        T known = value;
        return known == null ? create() : known;
    }

    private synchronized T create() {
        T known = value;
        if (known == null) {
            known = factory.get();
            value = known;
        }
        return known;
    }
}
