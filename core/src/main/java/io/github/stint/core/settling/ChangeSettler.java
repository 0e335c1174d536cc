package io.github.stint.core.settling;

import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A change of an entity. */
final class ChangeSettler<E> implements Settler {

    private final Supplier<Optional<E>> find;
    private final Predicate<E> asMeant;
    private final Predicate<E> running;

    /**
     * Settles a change.
     *
     * @param find reads the entity
     * @param asMeant whether it has the values that were meant
     * @param running whether it is a timer that runs
     */
    ChangeSettler(Supplier<Optional<E>> find, Predicate<E> asMeant, Predicate<E> running) {
        this.find = find;
        this.asMeant = asMeant;
        this.running = running;
    }

    @Override
    public Look look(StintException failure) {
        return find.get()
                .filter(asMeant)
                .filter(entity -> isRepeatableAfter(failure) || running.test(entity))
                .<Look>map(Look::done)
                .orElseGet(Look::notDone);
    }

    /** One that takes effect late, after it was sent again, would undo a later change. */
    @Override
    public boolean isRepeatable() {
        return false;
    }

    /** If a timer was stopped for the change, another change would not make it run again. */
    @Override
    public boolean isRepeatableAfter(StintException failure) {
        return !(failure instanceof TimerNotStarted);
    }
}
