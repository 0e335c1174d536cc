package io.github.stint.core.settling;

import io.github.stint.core.error.StintException;
import java.util.Optional;
import java.util.function.Supplier;

/** The deletion of an entity. */
final class DeletionSettler implements Settler {

    private final Supplier<Optional<?>> find;

    /**
     * Settles a deletion.
     *
     * @param find reads the entity
     */
    DeletionSettler(Supplier<Optional<?>> find) {
        this.find = find;
    }

    @Override
    public Look look(StintException failure) {
        return find.get().isEmpty() ? Look.done(true) : Look.notDone();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }
}
